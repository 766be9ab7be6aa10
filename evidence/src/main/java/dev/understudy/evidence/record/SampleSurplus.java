package dev.understudy.evidence.record;

import dev.understudy.evidence.record.Shelf.Place;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Takes away samples that there is no room for: what several partitions have put on one shelf, and, where all take too many bytes,
 * the largest of those that are not the only one of a shelf. While it does no batch is under way.
 */
public final class SampleSurplus {
    private static final int SHELVES = 100;
    private static final int LARGEST = 100;

    private final Handle handle;

    private SampleSurplus(Handle handle) {
        this.handle = handle;
    }

    private record Standing(long generation, Shelf shelf) {}

    /** Takes away some. @return whether there may be more */
    public static boolean trim(Handle handle, long mostBytes) {
        var surplus = new SampleSurplus(handle);
        return surplus.trimShelves() || surplus.trimBytes(mostBytes);
    }

    private boolean trimShelves() {
        if (overfull().isEmpty()) return false;
        handle.execute("select from head for update");
        for (Standing standing : overfull()) trim(standing);
        deleteUnplaced();
        return true;
    }

    private List<Standing> overfull() {
        return handle.createQuery("""
                        select generation, endpoint_id, group_id, shelf from sample_place
                        group by generation, endpoint_id, group_id, shelf
                        having count(distinct exchange_id) > :room limit :shelves
                        """)
                .bind("room", Shelf.ROOM)
                .bind("shelves", SHELVES)
                .map((row, context) -> new Standing(
                        row.getLong(1), new Shelf(row.getLong(2), row.getObject(3, Long.class), row.getString(4))))
                .list();
    }

    private void trim(Standing standing) {
        Shelf shelf = standing.shelf();
        String on = """
                generation = :generation and endpoint_id = :endpoint and group_id is not distinct from :group
                and shelf = :name
                """;
        List<Place> places = handle.createQuery(
                        "select distinct exchange_id, received_at from sample_place where " + on)
                .bind("generation", standing.generation())
                .bind("endpoint", shelf.endpoint())
                .bind("group", shelf.group())
                .bind("name", shelf.name())
                .map((row, context) -> new Place(
                        row.getObject(1, UUID.class),
                        row.getObject(2, OffsetDateTime.class).toInstant()))
                .list();
        handle.createUpdate("delete from sample_place where " + on + " and exchange_id <> all(:kept)")
                .bind("generation", standing.generation())
                .bind("endpoint", shelf.endpoint())
                .bind("group", shelf.group())
                .bind("name", shelf.name())
                .bindArray(
                        "kept",
                        UUID.class,
                        shelf.trimmed(places).stream().map(Place::exchange).toList())
                .execute();
    }

    private boolean trimBytes(long most) {
        if (bytes() <= most) return false;
        handle.execute("select from head for update");
        Set<UUID> gone = new HashSet<>();
        long left = bytes();
        for (Sized sample : largest()) {
            if (left <= most) break;
            if (!isSpare(sample.exchange())) continue;
            handle.createUpdate("delete from sample_place where exchange_id = :id")
                    .bind("id", sample.exchange())
                    .execute();
            gone.add(sample.exchange());
            left -= sample.bytes();
        }
        deleteUnplaced();
        return !gone.isEmpty();
    }

    private record Sized(UUID exchange, long bytes) {}

    private List<Sized> largest() {
        return handle.createQuery("select exchange_id, bytes from sample order by bytes desc limit :most")
                .bind("most", LARGEST)
                .map((row, context) -> new Sized(row.getObject(1, UUID.class), row.getLong(2)))
                .list();
    }

    /** Whether each of its shelves has another one. */
    private boolean isSpare(UUID exchange) {
        return handle.createQuery("""
                        select not exists (
                            select from sample_place p where p.exchange_id = :id and not exists (
                                select from sample_place o
                                where o.endpoint_id = p.endpoint_id and o.generation = p.generation
                                  and o.group_id is not distinct from p.group_id and o.shelf = p.shelf
                                  and o.exchange_id <> p.exchange_id))
                        """).bind("id", exchange).mapTo(Boolean.class).one();
    }

    private long bytes() {
        return handle.createQuery("select coalesce(sum(bytes), 0) from sample")
                .mapTo(Long.class)
                .one();
    }

    private void deleteUnplaced() {
        handle.execute("""
                delete from sample s where not exists (
                    select from sample_place p
                    where p.exchange_id = s.exchange_id and p.generation = s.generation
                      and p.partition_id = s.partition_id)
                """);
    }
}
