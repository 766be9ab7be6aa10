package dev.understudy.reports.rule;

import dev.understudy.comparison.rule.BuiltInRules;
import dev.understudy.comparison.rule.Rule;
import dev.understudy.comparison.rule.RuleDocument;
import dev.understudy.comparison.rule.RuleNote;
import dev.understudy.evidence.rule.StoredRule;
import dev.understudy.reports.http.JsonText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/**
 * A rule with what is known of it apart from what it did.
 *
 * @param partOf the pack's id where it is a part of one
 * @param source {@code file}, {@code store} or {@code built-in}
 */
record ListedRule(
        String id,
        @Nullable String partOf,
        String source,
        JsonNode document,
        String reason,
        String owner,
        @Nullable LocalDate expires,
        String createdBy,
        @Nullable Instant createdAt) {

    static Stream<ListedRule> builtIn() {
        return BuiltInRules.ALL.stream()
                .map(rule -> of(
                        "built-in",
                        null,
                        rule.note(),
                        NullNode.getInstance(),
                        rule.note().expires()));
    }

    /** None where it cannot be read: the worker does not start with such a policy. */
    static Stream<ListedRule> ofFile(JsonNode document) {
        if (!(RuleDocument.read(document) instanceof RuleDocument.Read.Good good)) return Stream.empty();
        RuleNote note = good.rule().note();
        return Stream.concat(
                Stream.of(of("file", null, note, document, note.expires())),
                parts("file", good.rule(), note.expires()));
    }

    static Stream<ListedRule> ofStore(StoredRule rule) {
        JsonNode document = document(rule.document());
        var itself = new ListedRule(
                rule.id(),
                null,
                "store",
                document,
                rule.reason(),
                rule.owner(),
                rule.expires(),
                rule.createdBy(),
                rule.createdAt());
        return RuleDocument.read(rule.id(), document) instanceof RuleDocument.Read.Good good
                ? Stream.concat(Stream.of(itself), parts("store", good.rule(), rule.expires()))
                : Stream.of(itself);
    }

    /** What verdicts name in the place of a pack. */
    private static Stream<ListedRule> parts(String source, Rule rule, @Nullable LocalDate expires) {
        List<Rule> parts = rule instanceof Rule.Pack pack ? pack.parts() : List.of();
        return parts.stream().map(part -> of(source, rule.note().id(), part.note(), NullNode.getInstance(), expires));
    }

    private static ListedRule of(
            String source, @Nullable String partOf, RuleNote note, JsonNode document, @Nullable LocalDate expires) {
        return new ListedRule(note.id(), partOf, source, document, note.reason(), note.owner(), expires, "", null);
    }

    private static JsonNode document(String text) {
        try {
            return JsonText.MAPPER.readTree(text);
        } catch (JacksonException notJson) {
            return StringNode.valueOf(text);
        }
    }
}
