package dev.understudy.evidence.inventory;

import dev.understudy.evidence.database.Database;
import dev.understudy.evidence.ledger.Life;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Since when requests are watched, with the times in which no proxy was there to watch, and how often each endpoint was seen. */
public final class Watching {
    private static final Duration SHORTEST_GAP = Duration.ofMinutes(1);
    private static final int LISTED_GAPS = 50;

    private final Database database;

    public Watching(Database database) {
        this.database = database;
    }

    /** A time in which some proxy watched, or none. */
    public record Span(Instant from, Instant to) {
        public Duration length() {
            return Duration.between(from, to);
        }
    }

    /**
     * @param span from the first start of a proxy to the last report; empty times where there was none
     * @param watched how long some proxy was there
     * @param gaps the longest times in which none was, latest first
     */
    public record Watch(Span span, Duration watched, List<Span> gaps) {
        static final Watch NONE = new Watch(new Span(Instant.EPOCH, Instant.EPOCH), Duration.ZERO, List.of());

        public Watch {
            gaps = List.copyOf(gaps);
        }

        public boolean isNone() {
            return watched.isZero() && span.to().equals(Instant.EPOCH);
        }

        /** How long some proxy was there since that moment; less where gaps are too many to be listed. */
        public Duration watchedSince(Instant from) {
            if (isNone() || from.isAfter(span.to())) return Duration.ZERO;
            Instant start = from.isBefore(span.from()) ? span.from() : from;
            Duration since = Duration.between(start, span.to());
            for (Span gap : gaps) {
                if (!gap.to().isAfter(start)) continue;
                since = since.minus(Duration.between(gap.from().isBefore(start) ? start : gap.from(), gap.to()));
            }
            return since.isNegative() ? Duration.ZERO : since;
        }
    }

    /**
     * @param week seen in the seven days up to the last report
     * @param day seen on the day of the last report and the day before
     */
    public record Seen(long id, long total, Instant first, Instant last, long week, long day) {}

    /** While proxies served users. Lives that upkeep has added up are left out: whether there were gaps between them is not known. */
    public Watch watch() {
        return join(database.read(handle -> handle.createQuery("""
                        select started_at, reported_at from epoch
                        where reported_at >= started_at and not starts_with(proxy, :replays) and proxy <> :earlier
                        order by started_at
                        """)
                .bind("replays", Life.REPLAYS)
                .bind("earlier", Life.EARLIER)
                .map((row, context) -> new Span(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getObject(2, OffsetDateTime.class).toInstant()))
                .list()));
    }

    /** Pure; of lives of proxies, by their start. */
    static Watch join(List<Span> lives) {
        if (lives.isEmpty()) return Watch.NONE;
        List<Span> gaps = new ArrayList<>();
        Instant start = lives.getFirst().from();
        Instant end = start;
        for (Span life : lives) {
            if (life.from().isAfter(end.plus(SHORTEST_GAP))) gaps.add(new Span(end, life.from()));
            if (life.to().isAfter(end)) end = life.to();
        }
        Duration watched = Duration.between(start, end);
        for (Span gap : gaps) watched = watched.minus(gap.length());
        List<Span> longest = gaps.stream()
                .sorted((a, b) -> b.length().compareTo(a.length()))
                .limit(LISTED_GAPS)
                .sorted((a, b) -> b.from().compareTo(a.from()))
                .toList();
        return new Watch(new Span(start, end), watched, longest);
    }

    /**
     * By the endpoint that each counts under; those that nobody asked for are left out. What was told apart of an endpoint counts
     * where its copies do, in the totals: of which days it was is not known.
     */
    public Map<EndpointName, Seen> seen() {
        return database.read(handle -> handle.createQuery("""
                        with latest as (select (max(reported_at) at time zone 'utc')::date as day from epoch
                                        where not starts_with(proxy, :replays)),
                        apart as (
                            select n.root_id as named_id, c.root_id as counted_id, t.count, t.first_seen, t.last_seen
                            from told_apart t
                            join endpoint_root n on n.endpoint_id = t.named_id
                            join endpoint_root c on c.endpoint_id = t.counted_id
                            where t.generation = (select generation from head) and n.root_id <> c.root_id
                        ), asked as (
                            select r.root_id, d.seen, d.first_at, d.last_at, d.day
                            from endpoint_day d join endpoint_root r using (endpoint_id)
                            union all select counted_id, count, first_seen, last_seen, null from apart
                            union all select named_id, -count, first_seen, last_seen, null from apart
                        )
                        select e.id, e.method, e.template, greatest(sum(d.seen), 0) as total, min(d.first_at) as first,
                               max(d.last_at) as last,
                               coalesce(sum(d.seen) filter (where d.day > latest.day - 7), 0) as week,
                               coalesce(sum(d.seen) filter (where d.day > latest.day - 2), 0) as day
                        from asked d
                        join endpoint e on e.id = d.root_id
                        cross join latest
                        group by e.id, e.method, e.template
                        """)
                .bind("replays", Life.REPLAYS)
                .reduceResultSet(new HashMap<>(), (all, row, context) -> {
                    all.put(
                            new EndpointName(row.getString("method"), row.getString("template")),
                            new Seen(
                                    row.getLong("id"),
                                    row.getLong("total"),
                                    row.getObject("first", OffsetDateTime.class).toInstant(),
                                    row.getObject("last", OffsetDateTime.class).toInstant(),
                                    row.getLong("week"),
                                    row.getLong("day")));
                    return all;
                }));
    }
}
