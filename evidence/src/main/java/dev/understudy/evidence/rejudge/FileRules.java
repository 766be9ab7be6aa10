package dev.understudy.evidence.rejudge;

import dev.understudy.evidence.change.Changes;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Notices that the rules of the policy file are others than before. */
final class FileRules {
    private FileRules() {}

    /** @return whether they are others */
    static boolean startedWith(Handle handle, String digest) {
        Optional<String> before = handle.createQuery("select digest from file_rules for update")
                .mapTo(String.class)
                .findOne();
        if (before.isPresent() && before.get().equals(digest)) return false;
        handle.createUpdate("""
                        insert into file_rules (digest) values (:digest)
                        on conflict (id) do update set digest = excluded.digest
                        """).bind("digest", digest).execute();
        if (before.isEmpty()) return false;
        var made = new Changes.Made("policy-rules", "policy", before.get(), digest);
        Changes.record(handle, made, "understudy", "a worker started with other comparison rules in its policy file");
        return true;
    }
}
