package dev.understudy.reports.rule;

import dev.understudy.comparison.rule.RuleNote;
import dev.understudy.evidence.rule.StoredRule;
import dev.understudy.reports.http.JsonText;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/** One rule in the API. */
record RuleJson(
        String id,
        String source,
        JsonNode document,
        String reason,
        String owner,
        @Nullable LocalDate expires,
        String createdBy,
        @Nullable Instant createdAt) {

    static RuleJson builtIn(RuleNote note) {
        return of("built-in", note, NullNode.getInstance());
    }

    static RuleJson ofFile(RuleNote note, JsonNode document) {
        return of("file", note, document);
    }

    static RuleJson ofStore(StoredRule rule) {
        return new RuleJson(
                rule.id(),
                "store",
                document(rule.document()),
                rule.reason(),
                rule.owner(),
                rule.expires(),
                rule.createdBy(),
                rule.createdAt());
    }

    private static RuleJson of(String source, RuleNote note, JsonNode document) {
        return new RuleJson(note.id(), source, document, note.reason(), note.owner(), note.expires(), "", null);
    }

    private static JsonNode document(String text) {
        try {
            return JsonText.MAPPER.readTree(text);
        } catch (JacksonException notJson) {
            return StringNode.valueOf(text);
        }
    }
}
