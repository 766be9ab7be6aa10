package dev.understudy.evidence.rejudge;

import dev.understudy.evidence.change.Changes;
import dev.understudy.evidence.database.StorableText;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The rules of a worker's policy file, as far as the store must know them.
 *
 * @param digest the same for all files whose rules mean the same
 * @param expiries by the rules' ids, of those that lapse
 */
public record FileRules(String digest, Map<String, LocalDate> expiries) {
    public FileRules {
        expiries = Map.copyOf(expiries);
    }

    /** Notices that they are others than before. */
    void startedWith(Handle handle) {
        Optional<String> before = handle.createQuery("select digest from file_rules for update")
                .mapTo(String.class)
                .findOne();
        if (before.isPresent() && before.get().equals(digest)) return;
        handle.createUpdate("""
                        insert into file_rules (digest) values (:digest)
                        on conflict (id) do update set digest = excluded.digest
                        """).bind("digest", digest).execute();
        handle.execute("delete from file_rule");
        expiries.forEach((id, expires) -> handle.createUpdate("""
                        insert into file_rule (id, expires) values (:id, :expires) on conflict do nothing
                        """)
                .bind("id", StorableText.name(id))
                .bind("expires", expires)
                .execute());
        if (before.isEmpty()) return;
        var made = new Changes.Made("policy-rules", "policy", before.get(), digest);
        Changes.record(handle, made, "understudy", "a worker started with other comparison rules in its policy file");
    }
}
