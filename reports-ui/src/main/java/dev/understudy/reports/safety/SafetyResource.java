package dev.understudy.reports.safety;

import dev.understudy.evidence.EvidenceStore;
import dev.understudy.evidence.ledger.ProxyStanding;
import dev.understudy.reports.http.Call;
import dev.understudy.reports.http.JsonText;
import dev.understudy.reports.http.Reply;
import dev.understudy.reports.http.Resource;
import dev.understudy.reports.store.Evidence;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/safety} */
public final class SafetyResource implements Resource {
    private final Evidence evidence;

    public SafetyResource(Evidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public Reply answer(Call call) {
        EvidenceStore store = evidence.store();
        List<SafetyJson.Told> told = store.standings().living().stream()
                .map(standing -> new SafetyJson.Told(standing, state(standing)))
                .toList();
        return Reply.ok(SafetyJson.of(told, store.ledger().account().endpoints()));
    }

    private static Optional<ProxyState> state(ProxyStanding standing) {
        @Nullable String text = standing.standing();
        if (text == null) return Optional.empty();
        try {
            JsonNode state = JsonText.MAPPER.readTree(text);
            return state.isObject() ? Optional.of(new ProxyState(state)) : Optional.empty();
        } catch (JacksonException notOurs) {
            return Optional.empty();
        }
    }
}
