package dev.understudy.reports.inventory;

import dev.understudy.evidence.EvidenceStore;
import dev.understudy.evidence.inventory.TableChange;
import dev.understudy.reports.http.Call;
import dev.understudy.reports.http.ChangeBody;
import dev.understudy.reports.http.Reply;
import dev.understudy.reports.http.Resource;
import dev.understudy.reports.store.Evidence;
import org.jspecify.annotations.Nullable;

/** Changes of the table that are one line each. Proxies and history follow within seconds. */
public final class ChangeTableResource implements Resource {
    private final Evidence evidence;
    private final Change change;

    public ChangeTableResource(Evidence evidence, Change change) {
        this.evidence = evidence;
        this.change = change;
    }

    /** One sort of change. */
    @FunctionalInterface
    public interface Change {
        /** @throws IllegalArgumentException with a sentence where the body makes no sense */
        TableChange make(EvidenceStore store, ChangeBody body, String actor);
    }

    /** @param version of the table with the change; null where it was so already */
    record ChangedJson(@Nullable Long version) {}

    @Override
    public Reply answer(Call call) {
        var body = ChangeBody.of(call).checked("reason", "pattern", "endpoint", "into", "name");
        if (body.problem().isPresent()) return Reply.badRequest(body.problem().get());
        try {
            return switch (change.make(evidence.store(), body, call.actor())) {
                case TableChange.Made made -> Reply.ok(new ChangedJson(made.version()));
                case TableChange.Nothing nothing -> Reply.ok(new ChangedJson(null));
                case TableChange.Refused refused -> new Reply.Problem(409, "Conflict", refused.why());
            };
        } catch (IllegalArgumentException senseless) {
            return Reply.badRequest(String.valueOf(senseless.getMessage()));
        }
    }
}
