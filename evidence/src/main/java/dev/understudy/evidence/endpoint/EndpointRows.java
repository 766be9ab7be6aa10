package dev.understudy.evidence.endpoint;

import dev.understudy.evidence.database.StorableText;
import dev.understudy.evidence.ledger.BookRows;
import dev.understudy.evidence.ledger.Books;
import dev.understudy.evidence.ledger.Terms;
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

    private record Judged(Counts counts, Instant first, Instant last) {
        Judged and(Judged other) {
            return new Judged(
                    counts.and(other.counts),
                    first.isBefore(other.first) ? first : other.first,
                    last.isAfter(other.last) ? last : other.last);
        }
    }

    private record GroupSums(long open, long excused) {
        static final GroupSums NONE = new GroupSums(0, 0);
    }

    private record Endpoint(long id, String method, String template) {}

    public List<EndpointEvidence> all() {
        Map<Long, Judged> judged = judged();
        Map<Long, GroupSums> groups = groups();
        Map<Long, Long> refused = refusedWrites();
        Books books = books(judged);
        Map<Long, Terms> terms = books.endpoints();
        Map<Long, Instant> lastSeen = books.lastSeen();
        return endpoints().stream()
                .filter(row -> terms.containsKey(row.id) || judged.containsKey(row.id))
                .map(row -> {
                    Judged of = judged.get(row.id);
                    GroupSums sums = groups.getOrDefault(row.id, GroupSums.NONE);
                    return new EndpointEvidence(
                            row.id,
                            row.method,
                            row.template,
                            terms.getOrDefault(row.id, Terms.NONE),
                            of == null ? Counts.NONE : of.counts,
                            sums.open,
                            sums.excused,
                            refused.getOrDefault(row.id, 0L),
                            later(lastSeen.get(row.id), of == null ? null : of.last));
                })
                .toList();
    }

    Optional<EndpointEvidence> one(long id) {
        return all().stream().filter(endpoint -> endpoint.id() == id).findFirst();
    }

    private Books books(Map<Long, Judged> judged) {
        Books books = BookRows.read(handle);
        if (candidate == null) return books;
        return judged.values().stream()
                .reduce(Judged::and)
                .map(all -> books.between(all.first, all.last))
                .orElseGet(() -> books.between(Instant.MAX, Instant.MAX));
    }

    private List<Endpoint> endpoints() {
        return handle.createQuery("select id, method, template from endpoint order by template, method")
                .map((row, context) -> new Endpoint(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    private Map<Long, Judged> judged() {
        return handle.createQuery("""
                        select v.endpoint_id, v.verdict, sum(c.count) as count,
                               min(c.first_seen) as first_seen, max(c.last_seen) as last_seen
                        from pattern_count c
                        join pattern_verdict v using (pattern_id)
                        join version_pair p on p.id = c.pair_id
                        where c.generation = :generation
                          and (:candidate::text is null or p.candidate_version = :candidate)
                        group by v.endpoint_id, v.verdict
                        """)
                .bind("candidate", candidate)
                .bind("generation", generation)
                .reduceResultSet(new HashMap<>(), (judged, row, context) -> {
                    var part = new Judged(
                            Counts.of(Verdict.labelled(row.getString("verdict")), row.getLong("count")),
                            row.getObject("first_seen", OffsetDateTime.class).toInstant(),
                            row.getObject("last_seen", OffsetDateTime.class).toInstant());
                    judged.merge(row.getLong("endpoint_id"), part, Judged::and);
                    return judged;
                });
    }

    /** A group that was seen as a mismatch and is none any more stays a discovery, whatever excuses it now. */
    private Map<Long, GroupSums> groups() {
        return handle.createQuery("""
                        with counted as (
                            select c.group_id, r.root_id, r.accepted
                            from group_count c
                            join version_pair p on p.id = c.pair_id
                            join group_root r using (group_id)
                            where c.mismatches > 0 and c.generation = :generation
                              and (:candidate::text is null or p.candidate_version = :candidate)
                            group by c.group_id, r.root_id, r.accepted
                        ), shown as (
                            select t.group_id, sum(t.mismatches) as mismatches
                            from group_total t
                            join version_pair p on p.id = t.pair_id
                            where t.generation = :generation
                              and (:candidate::text is null or p.candidate_version = :candidate)
                            group by t.group_id
                        )
                        select g.endpoint_id,
                               count(distinct s.group_id) filter (
                                   where s.mismatches > 0 and g.state in ('open', 'regressed')) as open,
                               count(distinct c.group_id) filter (where c.accepted or s.mismatches <= 0) as excused
                        from shown s
                        join mismatch_group g on g.id = s.group_id
                        left join counted c on c.root_id = s.group_id
                        group by g.endpoint_id
                        """)
                .bind("candidate", candidate)
                .bind("generation", generation)
                .reduceResultSet(new HashMap<>(), (sums, row, context) -> {
                    sums.put(row.getLong("endpoint_id"), new GroupSums(row.getLong("open"), row.getLong("excused")));
                    return sums;
                });
    }

    private Map<Long, Long> refusedWrites() {
        return handle.createQuery("""
                        select p.endpoint_id, sum(c.count)
                        from pattern p
                        join pattern_count c on c.pattern_id = p.id
                        join version_pair v on v.id = c.pair_id
                        where p.outcome = 'not-comparable' and p.reason = 'refused-write'
                          and c.generation = :generation
                          and (:candidate::text is null or v.candidate_version = :candidate)
                        group by p.endpoint_id
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
