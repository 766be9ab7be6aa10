package dev.understudy.evidence.endpoint;

import dev.understudy.evidence.database.StorableText;
import dev.understudy.evidence.ledger.BookRows;
import dev.understudy.evidence.ledger.Books;
import dev.understudy.evidence.ledger.Terms;
import dev.understudy.evidence.ledger.ToldApart;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads endpoints inside one transaction, so that their figures fit each other. */
public final class EndpointRows {
    private final Handle handle;
    private final long generation;
    private final @Nullable String candidate;

    private EndpointRows(Handle handle, long generation, Optional<String> candidateVersion) {
        this.handle = handle;
        this.generation = generation;
        this.candidate = candidateVersion.map(StorableText::name).orElse(null);
    }

    /** Of the generation that is shown. */
    public static EndpointRows shown(Handle handle, Optional<String> candidateVersion) {
        long shown = handle.createQuery("select generation from head")
                .mapTo(Long.class)
                .one();
        return new EndpointRows(handle, shown, candidateVersion);
    }

    /** What one generation says, shown or not; the ledger's terms are those of the one that is shown. */
    public static List<EndpointEvidence> of(Handle handle, long generation) {
        return new EndpointRows(handle, generation, Optional.empty()).all();
    }

    private record Judged(Counts counts, Samples samples, Instant first, Instant last) {
        Judged and(Judged other) {
            return new Judged(
                    counts.and(other.counts),
                    samples.and(other.samples),
                    first.isBefore(other.first) ? first : other.first,
                    last.isAfter(other.last) ? last : other.last);
        }
    }

    private record Endpoint(long id, String method, String template) {}

    public List<EndpointEvidence> all() {
        Map<Long, Judged> judged = judged("pattern_count");
        var sums = new EndpointGroups(handle, generation, candidate);
        Map<Long, Replayed> replayed = replayed(sums);
        Map<Long, GroupSums> groups = sums.ofUsers();
        Map<Long, Long> refused = refusedWrites();
        Books books = books(judged);
        Map<Long, Terms> terms = books.endpoints();
        Map<Long, ToldApart> toldApart = toldApart();
        Map<Long, Instant> lastSeen = books.lastSeen();
        return endpoints().stream()
                .filter(row -> terms.containsKey(row.id) || judged.containsKey(row.id) || replayed.containsKey(row.id))
                .map(row -> {
                    Judged of = judged.get(row.id);
                    GroupSums ofGroups = groups.getOrDefault(row.id, GroupSums.NONE);
                    return new EndpointEvidence(
                            row.id,
                            row.method,
                            row.template,
                            terms.getOrDefault(row.id, Terms.NONE),
                            toldApart.getOrDefault(row.id, ToldApart.NOTHING),
                            of == null ? Counts.NONE : of.counts,
                            ofGroups.with(of == null ? Samples.NONE : of.samples),
                            replayed.getOrDefault(row.id, Replayed.NOTHING),
                            ofGroups.open(),
                            ofGroups.discoveries(),
                            refused.getOrDefault(row.id, 0L),
                            later(lastSeen.get(row.id), of == null ? null : of.last));
                })
                .toList();
    }

    Optional<EndpointEvidence> one(long id) {
        long root = handle.createQuery("select root_id from endpoint_root where endpoint_id = :id")
                .bind("id", id)
                .mapTo(Long.class)
                .findOne()
                .orElse(id);
        return all().stream().filter(endpoint -> endpoint.id() == root).findFirst();
    }

    private Books books(Map<Long, Judged> judged) {
        Books books = BookRows.read(handle);
        if (candidate == null) return books;
        return judged.values().stream()
                .reduce(Judged::and)
                .map(all -> books.between(all.first, all.last))
                .orElseGet(() -> books.between(Instant.MAX, Instant.MAX));
    }

    /** Not known by version, nor are the requests seen. */
    private Map<Long, ToldApart> toldApart() {
        return candidate == null ? ToldApart.byEndpoint(ToldApart.all(handle, generation)) : Map.of();
    }

    private List<Endpoint> endpoints() {
        return handle.createQuery("select id, method, template from endpoint order by template, method")
                .map((row, context) -> new Endpoint(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** @param table of the counts: of users, or of replays */
    private Map<Long, Judged> judged(String table) {
        return handle.createQuery("""
                        select v.endpoint_id, v.verdict, c.status_class in (2, 3) as success,
                               sum(c.count) as count, sum(c.repeats) as repeats,
                               min(c.first_seen) as first_seen, max(c.last_seen) as last_seen
                        from <table> c
                        join pattern_verdict v using (pattern_id)
                        join version_pair p on p.id = c.pair_id
                        where c.generation = :generation
                          and (:candidate::text is null or p.candidate_version = :candidate)
                        group by v.endpoint_id, v.verdict, success
                        """)
                .define("table", table)
                .bind("candidate", candidate)
                .bind("generation", generation)
                .reduceResultSet(new HashMap<>(), (judged, row, context) -> {
                    Verdict verdict = Verdict.labelled(row.getString("verdict"));
                    long count = row.getLong("count");
                    var part = new Judged(
                            Counts.of(verdict, count),
                            Samples.of(verdict, row.getBoolean("success"), count, row.getLong("repeats")),
                            row.getObject("first_seen", OffsetDateTime.class).toInstant(),
                            row.getObject("last_seen", OffsetDateTime.class).toInstant());
                    judged.merge(row.getLong("endpoint_id"), part, Judged::and);
                    return judged;
                });
    }

    private Map<Long, Replayed> replayed(EndpointGroups sums) {
        Map<Long, Judged> judged = judged("replay_count");
        if (judged.isEmpty()) return Map.of();
        Map<Long, GroupSums> groups = sums.ofReplays();
        Map<Long, Replayed> replayed = new HashMap<>();
        judged.forEach((endpoint, of) -> {
            GroupSums ofGroups = groups.getOrDefault(endpoint, GroupSums.NONE);
            replayed.put(endpoint, new Replayed(of.counts, ofGroups.with(of.samples), ofGroups.open()));
        });
        return replayed;
    }

    private Map<Long, Long> refusedWrites() {
        return handle.createQuery("""
                        select e.root_id, sum(c.count)
                        from pattern p
                        join endpoint_root e on e.endpoint_id = p.endpoint_id
                        join pattern_count c on c.pattern_id = p.id
                        join version_pair v on v.id = c.pair_id
                        where p.outcome = 'not-comparable' and p.reason = 'refused-write'
                          and c.generation = :generation
                          and (:candidate::text is null or v.candidate_version = :candidate)
                        group by e.root_id
                        """)
                .bind("candidate", candidate)
                .bind("generation", generation)
                .reduceResultSet(new HashMap<>(), (sums, row, context) -> {
                    sums.put(row.getLong(1), row.getLong(2));
                    return sums;
                });
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) return one == null ? other : one;
        return one.isAfter(other) ? one : other;
    }
}
