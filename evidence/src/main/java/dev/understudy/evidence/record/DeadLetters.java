package dev.understudy.evidence.record;

import dev.understudy.evidence.database.StorableText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Lists the records that nobody could read, and takes them off the list. */
final class DeadLetters {
    private DeadLetters() {}

    /** Whether a proxy of ours wrote it, so that it stands in a ledger. */
    static boolean isOurs(DeadLetter letter) {
        return !letter.proxy().isEmpty();
    }

    static void add(Handle handle, Scope scope, List<DeadLetter> letters, Map<EndpointKey, Long> endpoints) {
        if (letters.isEmpty()) return;
        var insert = handle.prepareBatch("""
                insert into dead_letter (generation, partition_id, record_offset, reason, proxy, epoch, endpoint_id)
                values (:generation, :partition, :offset, :reason, :proxy, :epoch, :endpoint)
                on conflict do nothing
                """);
        for (DeadLetter letter : letters) {
            scope.in(insert)
                    .bind("offset", letter.offset())
                    .bind("reason", StorableText.name(letter.reason()))
                    .bind("proxy", StorableText.name(letter.proxy()))
                    .bind("epoch", letter.epoch())
                    .bind("endpoint", endpoints.get(EndpointKey.of(letter)))
                    .add();
        }
        insert.execute();
    }

    /**
     * A dead letter that is one no more.
     *
     * @param endpoint null where no proxy of ours wrote it
     */
    record Taken(
            long offset, String proxy, long epoch, @Nullable Long endpoint) {
        boolean isOurs() {
            return endpoint != null;
        }
    }

    /** Deletes those that are still there, each for one caller only; their orders count them. */
    static List<Taken> take(Handle handle, Scope scope, Collection<Long> offsets) {
        if (offsets.isEmpty()) return List.of();
        return scope.in(handle.createQuery("""
                        with taken as (
                            delete from dead_letter
                            where generation = :generation and partition_id = :partition
                              and record_offset = any(:offsets)
                            returning record_offset, proxy, epoch, endpoint_id, retry_id
                        ), told as (
                            update dead_letter_retry r set judged = r.judged + t.n
                            from (select retry_id, count(*) as n from taken group by retry_id) t
                            where r.id = t.retry_id
                        )
                        select record_offset, proxy, epoch, endpoint_id from taken order by record_offset
                        """))
                .bindArray("offsets", Long.class, offsets)
                .map((row, context) ->
                        new Taken(row.getLong(1), row.getString(2), row.getLong(3), row.getObject(4, Long.class)))
                .list();
    }

    /** Says of letters that wait why they are still dead. @return of how many */
    static int answer(Handle handle, Scope scope, Map<Long, String> answers) {
        if (answers.isEmpty()) return 0;
        var update = handle.prepareBatch("""
                update dead_letter set answer = :answer, answered_at = now()
                where generation = :generation and partition_id = :partition and record_offset = :offset
                  and answered_at is null
                """);
        new TreeMap<>(answers)
                .forEach((offset, answer) -> scope.in(update)
                        .bind("offset", offset)
                        .bind("answer", StorableText.name(answer))
                        .add());
        return Arrays.stream(update.execute()).sum();
    }

    /** Who ordered last that some of them be judged again; empty where nobody did, or it is done. */
    static String askedBy(Handle handle, Scope scope, Retried retried) {
        var offsets = new ArrayList<>(retried.read().keySet());
        offsets.addAll(retried.stillDead().keySet());
        return scope.in(handle.createQuery("""
                        select r.asked_by from dead_letter d join dead_letter_retry r on r.id = d.retry_id
                        where d.generation = :generation and d.partition_id = :partition
                          and d.record_offset = any(:offsets)
                        order by r.id desc limit 1
                        """))
                .bindArray("offsets", Long.class, offsets)
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }
}
