package dev.understudy.evidence.record;

import dev.understudy.evidence.database.StorableText;
import dev.understudy.evidence.record.Shelf.Place;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The rows of samples and of the shelves they stand on. */
final class SampleRows {
    private SampleRows() {}

    record Standing(Shelf shelf, Place place) {}

    /** @param own whether it is of the partition that is written */
    record Present(Place place, boolean own) {}

    /** What stands on these shelves, oldest first, of whichever partition. */
    static Map<Shelf, List<Present>> present(Handle handle, Scope scope, Collection<Shelf> shelves) {
        return scope.in(handle.createQuery("""
                        select endpoint_id, group_id, shelf, exchange_id, received_at, partition_id = :partition
                        from sample_place
                        where generation = :generation
                          and endpoint_id = any(:endpoints) and (group_id is null or group_id = any(:groups))
                        order by received_at
                        """))
                .bindArray(
                        "endpoints",
                        Long.class,
                        shelves.stream().map(Shelf::endpoint).distinct().toList())
                .bindArray(
                        "groups",
                        Long.class,
                        shelves.stream()
                                .map(Shelf::group)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList())
                .reduceResultSet(new HashMap<>(), (places, row, context) -> {
                    var shelf = new Shelf(row.getLong(1), row.getObject(2, Long.class), row.getString(3));
                    var at = row.getObject(5, OffsetDateTime.class).toInstant();
                    places.computeIfAbsent(shelf, key -> new ArrayList<>())
                            .add(new Present(new Place(row.getObject(4, UUID.class), at), row.getBoolean(6)));
                    return places;
                });
    }

    static void addRecords(Handle handle, Scope scope, List<Counted> counted) {
        var insert = handle.prepareBatch("""
                insert into sample
                    (exchange_id, generation, partition_id, pattern_id, received_at, verdict, record, client)
                values (:id, :generation, :partition, :pattern, :at, :verdict, :record, :client)
                on conflict do nothing
                """);
        for (Counted each : counted) {
            scope.in(insert)
                    .bind("id", each.exchange().id())
                    .bind("pattern", each.pattern())
                    .bind("at", each.at())
                    .bind("verdict", StorableText.of(each.exchange().verdict()))
                    .bind("record", each.exchange().record())
                    .bind("client", StorableText.name(each.exchange().client()))
                    .add();
        }
        insert.execute();
    }

    static void addPlaces(Handle handle, Scope scope, List<Standing> added) {
        var insert = handle.prepareBatch("""
                insert into sample_place (generation, partition_id, endpoint_id, group_id, shelf, exchange_id, received_at)
                values (:generation, :partition, :endpoint, :group, :name, :exchange, :at)
                """);
        for (Standing standing : added) {
            scope.in(insert)
                    .bind("endpoint", standing.shelf().endpoint())
                    .bind("group", standing.shelf().group())
                    .bind("name", standing.shelf().name())
                    .bind("exchange", standing.place().exchange())
                    .bind("at", standing.place().at())
                    .add();
        }
        insert.execute();
    }

    /** Takes samples from shelves, and deletes those that stand on none any more. */
    static void remove(Handle handle, Scope scope, List<Standing> removed) {
        if (removed.isEmpty()) return;
        var delete = handle.prepareBatch("""
                delete from sample_place
                where generation = :generation and partition_id = :partition and endpoint_id = :endpoint
                  and group_id is not distinct from :group and shelf = :name and exchange_id = :exchange
                """);
        for (Standing standing : removed) {
            scope.in(delete)
                    .bind("endpoint", standing.shelf().endpoint())
                    .bind("group", standing.shelf().group())
                    .bind("name", standing.shelf().name())
                    .bind("exchange", standing.place().exchange())
                    .bind("at", standing.place().at())
                    .add();
        }
        delete.execute();
        scope.in(handle.createUpdate("""
                        delete from sample s
                        where s.generation = :generation and s.partition_id = :partition and s.exchange_id = any(:exchanges)
                          and not exists (
                              select from sample_place p
                              where p.generation = s.generation and p.partition_id = s.partition_id
                                and p.exchange_id = s.exchange_id)
                        """))
                .bindArray(
                        "exchanges",
                        UUID.class,
                        removed.stream()
                                .map(s -> s.place().exchange())
                                .distinct()
                                .toList())
                .execute();
    }
}
