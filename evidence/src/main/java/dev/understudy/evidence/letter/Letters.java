package dev.understudy.evidence.letter;

import dev.understudy.evidence.change.Changes;
import dev.understudy.evidence.database.Database;
import dev.understudy.evidence.database.StorableText;
import dev.understudy.evidence.record.Partition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** Lists dead letters and takes orders to judge them again; a worker carries these out. */
public final class Letters {
    /** In one order; those that no order has named yet come first. */
    public static final int MOST_IN_AN_ORDER = 20_000;

    private static final String ASK = """
            update dead_letter d set retry_id = :id, answer = null, answered_at = null
            from kafka_partition k
            where k.id = d.partition_id and d.generation = (select generation from head)
            """;

    private static final String AT = "and (k.number, d.record_offset) in (select * from unnest(:numbers, :offsets))";

    private final Database database;

    public Letters(Database database) {
        this.database = database;
    }

    public LetterList list() {
        return database.read(handle -> {
            long total = handle.createQuery("""
                            select (select count(*) from dead_letter where generation = h.generation)
                                 + (select coalesce(sum(ours + other), 0) from dead_letter_unlisted
                                    where generation = h.generation)
                            from head h
                            """).mapTo(Long.class).one();
            return new LetterList(total, LetterRows.reasons(handle), LetterRows.select(handle, "true", 0));
        });
    }

    public Optional<LetterRetry> retry(long id) {
        return database.read(handle -> LetterRows.retry(handle, id));
    }

    /** Orders that all be judged again, as far as one order goes. */
    public LetterRetry retryAll(String actor, String reason) {
        return database.write(handle -> {
            handle.execute("select from head for update");
            long id = begin(handle, actor, reason);
            int asked = handle.createUpdate(ASK + """
                            and (d.partition_id, d.record_offset) in (
                                select o.partition_id, o.record_offset from dead_letter o
                                where o.generation = (select generation from head)
                                order by o.answered_at nulls first, o.partition_id, o.record_offset
                                limit :most)
                            """)
                    .bind("id", id)
                    .bind("most", MOST_IN_AN_ORDER)
                    .execute();
            return end(handle, id, asked, actor, reason);
        });
    }

    /** Orders that those at the positions be judged again; all of them or none. */
    public RetryOrdered retry(Set<LetterPosition> positions, String actor, String reason) {
        return database.write(handle -> {
            // no letter is taken off the list, and no other generation shown, meanwhile
            handle.execute("select from head for update");
            Set<LetterPosition> missing = new TreeSet<>(positions);
            missing.removeAll(there(handle, positions));
            if (!missing.isEmpty()) return new RetryOrdered.NotThere(List.copyOf(missing));
            long id = begin(handle, actor, reason);
            int asked = bound(handle.createUpdate(ASK + AT), positions)
                    .bind("id", id)
                    .execute();
            return new RetryOrdered.Done(end(handle, id, asked, actor, reason));
        });
    }

    /** What is ordered and not done yet, some of it. */
    public List<WaitingLetter> waiting(int most) {
        return database.read(handle -> handle.createQuery("""
                        select k.cluster, k.topic, k.number, d.record_offset
                        from dead_letter d join kafka_partition k on k.id = d.partition_id
                        where d.retry_id is not null and d.answered_at is null
                          and d.generation = (select generation from head)
                        order by d.retry_id, d.partition_id, d.record_offset
                        limit :most
                        """)
                .bind("most", most)
                .map((row, context) -> new WaitingLetter(
                        new Partition(row.getString(1), row.getString(2), row.getInt(3)), row.getLong(4)))
                .list());
    }

    private static long begin(Handle handle, String actor, String reason) {
        return handle.createQuery(
                        "insert into dead_letter_retry (asked_by, reason) values (:actor, :reason) returning id")
                .bind("actor", StorableText.name(actor))
                .bind("reason", StorableText.of(reason))
                .mapTo(Long.class)
                .one();
    }

    private static Set<LetterPosition> there(Handle handle, Set<LetterPosition> positions) {
        return bound(handle.createQuery("""
                        select k.number, d.record_offset
                        from dead_letter d, kafka_partition k
                        where k.id = d.partition_id and d.generation = (select generation from head)
                        """ + AT), positions)
                .map((row, context) -> new LetterPosition(row.getInt(1), row.getLong(2)))
                .set();
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Set<LetterPosition> positions) {
        List<LetterPosition> inOrder = List.copyOf(positions);
        return statement
                .bindArray(
                        "numbers",
                        Integer.class,
                        inOrder.stream().map(LetterPosition::partition).toList())
                .bindArray(
                        "offsets",
                        Long.class,
                        inOrder.stream().map(LetterPosition::offset).toList());
    }

    private static LetterRetry end(Handle handle, long id, int asked, String actor, String reason) {
        handle.createUpdate("update dead_letter_retry set asked = :asked where id = :id")
                .bind("asked", asked)
                .bind("id", id)
                .execute();
        var made = new Changes.Made("dead-letters-retried", "dead letters", "", asked + " to be judged again");
        Changes.record(handle, made, actor, reason);
        return LetterRows.retry(handle, id).orElseThrow();
    }
}
