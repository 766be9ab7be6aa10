package dev.understudy.evidence.record;

import dev.understudy.evidence.database.StorableText;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Lists the records that nobody could read. */
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
}
