package dev.understudy.evidence.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/** Reads the rows of the ledger, inside one transaction; those of endpoints that are one now together. */
public final class BookRows {
    /** Reports of a next life, one a second, after which the one before would have told its end. */
    private static final int HEARD_OF = 30;

    private final Handle handle;
    private final Predicate<Life> wanted;
    private final Map<Origin, Life> lives = new HashMap<>();
    private final Map<Life, Map<Long, Cell>> cells = new HashMap<>();
    private final Map<Long, Instant> lastSeen = new HashMap<>();

    private BookRows(Handle handle, Predicate<Life> wanted) {
        this.handle = handle;
        this.wanted = wanted;
    }

    private record Origin(String proxy, long epoch) {}

    /** Of the proxies that serve users. */
    public static Books read(Handle handle) {
        return read(handle, life -> !life.isReplay());
    }

    /** Of those that sent requests again. */
    static Books replays(Handle handle) {
        return read(handle, Life::isReplay);
    }

    private static Books read(Handle handle, Predicate<Life> wanted) {
        var rows = new BookRows(handle, wanted);
        rows.readLives();
        rows.readCounters();
        rows.readArrivals();
        return Books.settled(rows.cells, LogRows.losses(handle), rows.lastSeen);
    }

    private void readLives() {
        handle.createQuery("""
                        with reached as (
                            select k.topic, k.number, p.next
                            from position p join kafka_partition k on k.id = p.partition_id
                            where p.generation = (select generation from head)
                        ), present as (
                            select topic from kafka_partition order by id desc limit 1
                        ), read as (
                            select min(coalesce(l.read_at, '-infinity')) as all_until, max(l.at) as at
                            from log_end l join kafka_partition k on k.id = l.partition_id
                            where k.topic = (select topic from present)
                        ), drained as (
                            -- a topic that is not read any more is gone: nothing comes of it
                            select d.proxy, d.epoch, bool_and(
                                d.next <= coalesce((
                                    select max(r.next) from reached r
                                    where r.number = d.number and d.topic in ('', r.topic)), 0)
                                or (d.topic not in ('', (select topic from present))
                                    and (select at from read) > e.reported_at)) as is_read, max(d.topic) as topic
                            from epoch_drained d join epoch e using (proxy, epoch)
                            group by d.proxy, d.epoch
                        ), silent as (
                            -- the next life tells the end of the one before as soon as it reaches Kafka, if it has its file
                            select e.proxy, e.epoch, coalesce(n.started_at, e.reported_at + interval '1 hour') as since
                            from epoch e
                            left join lateral (
                                select min(started_at) as started_at from epoch n
                                where n.proxy = e.proxy and n.epoch > e.epoch and n.revision >= :heardOf) n on true
                            where not e.ended
                              and (n.started_at is not null or e.reported_at < now() - interval '1 hour')
                        )
                        select e.proxy, e.epoch, e.started_at, e.reported_at, e.ended,
                               e.ended and coalesce(d.is_read, false)
                                   or s.since is not null and coalesce(s.since < (select all_until from read), false)
                                   as drained,
                               coalesce(d.topic, '') as topic,
                               s.since is not null as silent
                        from epoch e
                        left join drained d using (proxy, epoch)
                        left join silent s using (proxy, epoch)
                        """)
                .bind("heardOf", HEARD_OF)
                .map((row, context) -> new Life(
                        row.getString("proxy"),
                        row.getLong("epoch"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("ended"),
                        row.getBoolean("drained"),
                        row.getString("topic"),
                        row.getBoolean("silent")))
                .filter(wanted)
                .forEach(life -> {
                    lives.put(new Origin(life.proxy(), life.epoch()), life);
                    cells.put(life, new HashMap<>());
                });
    }

    private void readCounters() {
        record Row(Origin origin, long endpoint, String kind, String label, long count, Instant changedAt) {}
        handle.createQuery("""
                        select c.proxy, c.epoch, r.root_id, c.kind, c.label, sum(c.count), max(c.changed_at)
                        from epoch_counter c join endpoint_root r using (endpoint_id)
                        group by c.proxy, c.epoch, r.root_id, c.kind, c.label
                        """)
                .map((row, context) -> new Row(
                        new Origin(row.getString(1), row.getLong(2)),
                        row.getLong(3),
                        row.getString(4),
                        row.getString(5),
                        row.getLong(6),
                        row.getObject(7, OffsetDateTime.class).toInstant()))
                .filter(row -> isWanted(row.origin()))
                .forEach(row -> {
                    Map<Long, Cell> ofLife = cellsOf(row.origin());
                    Cell cell = ofLife.getOrDefault(row.endpoint(), Cell.NONE);
                    ofLife.put(row.endpoint(), cell.with(row.kind(), row.label(), row.count()));
                    if (row.count() == 0) return;
                    lastSeen.merge(row.endpoint(), row.changedAt(), (a, b) -> a.isAfter(b) ? a : b);
                });
    }

    private void readArrivals() {
        record Row(Origin origin, long endpoint, long judged, long dead) {}
        handle.createQuery("""
                        select a.proxy, a.epoch, r.root_id, sum(a.judged + a.carried), sum(a.dead)
                        from arrival a join endpoint_root r using (endpoint_id)
                        where a.generation = (select generation from head)
                        group by a.proxy, a.epoch, r.root_id
                        """)
                .map((row, context) -> new Row(
                        new Origin(row.getString(1), row.getLong(2)), row.getLong(3), row.getLong(4), row.getLong(5)))
                .filter(row -> isWanted(row.origin()))
                .forEach(row -> {
                    Map<Long, Cell> ofLife = cellsOf(row.origin());
                    Cell cell = ofLife.getOrDefault(row.endpoint(), Cell.NONE);
                    ofLife.put(row.endpoint(), cell.arrived(row.judged(), row.dead()));
                });
    }

    private boolean isWanted(Origin origin) {
        return wanted.test(unreported(origin));
    }

    private static Life unreported(Origin origin) {
        return new Life(origin.proxy(), origin.epoch(), null, null, false, false);
    }

    /** Records may be here before the first report of their proxy. */
    private Map<Long, Cell> cellsOf(Origin origin) {
        Life life = lives.computeIfAbsent(origin, BookRows::unreported);
        return cells.computeIfAbsent(life, key -> new HashMap<>());
    }
}
