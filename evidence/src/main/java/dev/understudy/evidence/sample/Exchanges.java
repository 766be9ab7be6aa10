package dev.understudy.evidence.sample;

import dev.understudy.evidence.database.Database;
import dev.understudy.evidence.database.StorableText;
import dev.understudy.evidence.endpoint.Verdict;
import dev.understudy.evidence.inventory.EndpointName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads the exchanges that were kept whole. */
public final class Exchanges {
    private static final int RECENT = 30;
    private static final int OF_A_GROUP = 12;

    private final Database database;

    public Exchanges(Database database) {
        this.database = database;
    }

    public Optional<StoredExchange> find(UUID id) {
        return database.read(handle -> handle.createQuery("""
                        select s.exchange_id, s.received_at, e.id as endpoint_id, e.method, e.template, v.verdict,
                               p.reason, s.verdict as judgement, s.record, j.method as judged_method,
                               j.template as judged_template
                        from sample s
                        join pattern p on p.id = s.pattern_id
                        join pattern_verdict v on v.pattern_id = p.id
                        join endpoint e on e.id = v.endpoint_id
                        join endpoint j on j.id = p.endpoint_id
                        where s.exchange_id = :id and s.generation = (select generation from head)
                        limit 1
                        """)
                .bind("id", id)
                .map((row, context) -> new StoredExchange(
                        row.getObject("exchange_id", UUID.class),
                        receivedAt(row),
                        row.getLong("endpoint_id"),
                        row.getString("method"),
                        row.getString("template"),
                        Verdict.labelled(row.getString("verdict")),
                        row.getString("reason"),
                        row.getString("judgement"),
                        row.getBytes("record"),
                        new EndpointName(row.getString("judged_method"), row.getString("judged_template"))))
                .findOne());
    }

    /** The kept exchanges of an endpoint, newest first. */
    public List<SampledExchange> recent(long endpoint) {
        return database.read(handle -> handle.createQuery("""
                        select s.exchange_id, s.received_at, v.verdict
                        from pattern_verdict v
                        join sample s using (pattern_id)
                        where v.endpoint_id = (select root_id from endpoint_root where endpoint_id = :endpoint)
                          and s.generation = (select generation from head)
                        order by s.received_at desc
                        limit :limit
                        """)
                .bind("endpoint", endpoint)
                .bind("limit", RECENT)
                .map((row, context) -> new SampledExchange(
                        row.getObject(1, UUID.class), receivedAt(row), Verdict.labelled(row.getString(3))))
                .list());
    }

    /** The kept exchanges that show a group, newest first. */
    public List<GroupSample> ofGroup(long group) {
        return database.read(handle -> handle.createQuery("""
                        select s.exchange_id, s.received_at, v.verdict, s.verdict as judgement
                        from sample s
                        join pattern_verdict v using (pattern_id)
                        where s.generation = (select generation from head)
                          and exists (
                              select from sample_place p
                              where p.group_id = :group and p.exchange_id = s.exchange_id
                                and p.generation = s.generation and p.partition_id = s.partition_id)
                        order by s.received_at desc
                        limit :limit
                        """)
                .bind("group", group)
                .bind("limit", OF_A_GROUP)
                .map((row, context) -> new GroupSample(
                        row.getObject("exchange_id", UUID.class),
                        receivedAt(row),
                        Verdict.labelled(row.getString(3)),
                        row.getString("judgement")))
                .list());
    }

    /** The ids of an endpoint's groups by their fingerprints; unknown ones are left out. */
    public Map<String, Long> groupIds(long endpoint, Collection<String> fingerprints) {
        return database.read(handle -> handle.createQuery("""
                        select fingerprint, id from mismatch_group
                        where fingerprint = any(:fingerprints) and endpoint_id in (
                            select endpoint_id from endpoint_root
                            where root_id = (select root_id from endpoint_root where endpoint_id = :endpoint))
                        order by fingerprint_version
                        """)
                .bind("endpoint", endpoint)
                .bindArray(
                        "fingerprints",
                        String.class,
                        fingerprints.stream().map(StorableText::name).toList())
                .reduceResultSet(new HashMap<>(), (ids, row, context) -> {
                    ids.put(row.getString(1), row.getLong(2));
                    return ids;
                }));
    }

    private static Instant receivedAt(ResultSet row) throws SQLException {
        return row.getObject("received_at", OffsetDateTime.class).toInstant();
    }
}
