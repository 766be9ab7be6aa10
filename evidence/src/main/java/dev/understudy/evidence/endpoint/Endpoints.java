package dev.understudy.evidence.endpoint;

import dev.understudy.evidence.database.Database;
import dev.understudy.evidence.database.StorableText;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what is known of the endpoints. */
public final class Endpoints {
    private final Database database;

    public Endpoints(Database database) {
        this.database = database;
    }

    /**
     * All endpoints, by template and method.
     *
     * @param candidateVersion where it is given, only evidence of that version counts, and only epochs of proxies that ran
     *     while it was judged
     */
    public List<EndpointEvidence> list(Optional<String> candidateVersion) {
        return database.read(
                handle -> EndpointRows.shown(handle, candidateVersion).all());
    }

    public Optional<EndpointEvidence> find(long id, Optional<String> candidateVersion) {
        return database.read(
                handle -> EndpointRows.shown(handle, candidateVersion).one(id));
    }

    /** The endpoint over time, oldest first, the older the longer the spans; those in which nothing came are left out. */
    public List<Bucket> buckets(long id, Optional<String> candidateVersion) {
        record Span(Instant at, Duration length) {}
        record Row(Span span, Counts counts) {}
        Map<Span, Counts> buckets = new LinkedHashMap<>();
        database.read(handle -> handle.createQuery("""
                                select b.bucket, b.seconds, v.verdict, sum(k.n)
                                from endpoint_bucket b
                                cross join unnest(b.patterns, b.counts) as k (pattern, n)
                                join pattern_verdict v on v.pattern_id = k.pattern
                                join version_pair p on p.id = b.pair_id
                                where b.endpoint_id in (
                                        select endpoint_id from endpoint_root
                                        where root_id = (select root_id from endpoint_root where endpoint_id = :id))
                                  and b.generation = (select generation from head)
                                  and (:candidate::text is null or p.candidate_version = :candidate)
                                group by b.bucket, b.seconds, v.verdict
                                order by b.bucket, b.seconds
                                """)
                        .bind("id", id)
                        .bind(
                                "candidate",
                                candidateVersion.map(StorableText::name).orElse(null))
                        .map((row, context) -> new Row(
                                new Span(
                                        row.getObject(1, OffsetDateTime.class).toInstant(),
                                        Duration.ofSeconds(row.getLong(2))),
                                Counts.of(Verdict.labelled(row.getString(3)), row.getLong(4))))
                        .list())
                .forEach(row -> buckets.merge(row.span(), row.counts(), Counts::and));
        return buckets.entrySet().stream()
                .map(entry -> new Bucket(entry.getKey().at(), entry.getKey().length(), entry.getValue()))
                .toList();
    }

    /** Its pairs of versions, newest first. */
    public List<VersionEvidence> versions(long id) {
        record Pair(String primary, String candidate) {}
        Map<Pair, VersionEvidence> versions = new LinkedHashMap<>();
        database.read(handle -> handle.createQuery("""
                                select p.primary_version, p.candidate_version, v.verdict, sum(c.count) as count,
                                       min(c.first_seen) as first_seen, max(c.last_seen) as last_seen
                                from pattern_verdict v
                                join pattern_count c using (pattern_id)
                                join version_pair p on p.id = c.pair_id
                                where v.endpoint_id = (select root_id from endpoint_root where endpoint_id = :id) and c.generation = (select generation from head)
                                group by p.id, v.verdict
                                order by max(c.last_seen) desc
                                """)
                        .bind("id", id)
                        .map((row, context) -> new VersionEvidence(
                                row.getString("primary_version"),
                                row.getString("candidate_version"),
                                Counts.of(Verdict.labelled(row.getString("verdict")), row.getLong("count")),
                                row.getObject("first_seen", OffsetDateTime.class)
                                        .toInstant(),
                                row.getObject("last_seen", OffsetDateTime.class).toInstant()))
                        .list())
                .forEach(row -> versions.merge(new Pair(row.primary(), row.candidate()), row, VersionEvidence::and));
        return List.copyOf(versions.values());
    }
}
