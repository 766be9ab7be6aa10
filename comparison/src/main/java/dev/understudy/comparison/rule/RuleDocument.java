package dev.understudy.comparison.rule;

import dev.understudy.comparison.rule.field.Fields;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads rules as they are written in a policy file and in the store: one key names the type, beside it stand id, reason, owner
 * and expiry. {@code {"ignore": {"endpoint": "GET /a/{id}", "location": "/at"}, "reason": "…", "expires": "2027-03-01"}}.
 */
public final class RuleDocument {
    private static final Set<String> NOTE_FIELDS = Set.of("id", "reason", "owner", "expires");

    private final @Nullable String storedAs;
    private final List<String> problems = new ArrayList<>();
    private final Fields document;

    private RuleDocument(@Nullable String storedAs, JsonNode document) {
        this.storedAs = storedAs;
        this.document = Fields.of(document, problems);
    }

    /** What came of reading a document. */
    public sealed interface Read {
        record Good(Rule rule) implements Read {}

        /** @param problems all of them, each a sentence that names the field */
        record Bad(List<String> problems) implements Read {
            public Bad {
                problems = List.copyOf(problems);
            }
        }
    }

    /** The keys that name a type. */
    public static List<String> types() {
        return List.copyOf(RuleTypes.ALL.keySet());
    }

    /** The id is the document's own, or made of what it excuses, so that it stays when other rules come and go. */
    public static Read read(JsonNode document) {
        return new RuleDocument(null, document).read();
    }

    /** @param id the one that the rule was stored under */
    public static Read read(String id, JsonNode document) {
        return new RuleDocument(id, document).read();
    }

    private Read read() {
        Optional<Map.Entry<String, RuleType>> type = type();
        if (type.isEmpty()) return new Read.Bad(problems);
        var known = new HashSet<>(NOTE_FIELDS);
        known.addAll(type.get().getValue().fields());
        known.add(type.get().getKey());
        document.known(known);
        RuleType.Named named = type.get().getValue().read(document, type.get().getKey());
        Rule rule = named.rule().apply(note(named.id()));
        return problems.isEmpty() ? new Read.Good(rule) : new Read.Bad(problems);
    }

    private Optional<Map.Entry<String, RuleType>> type() {
        List<Map.Entry<String, RuleType>> named = RuleTypes.ALL.entrySet().stream()
                .filter(type -> document.has(type.getKey()))
                .toList();
        if (named.size() == 1) return Optional.of(named.getFirst());
        String types = String.join(", ", RuleTypes.ALL.keySet());
        if (named.isEmpty()) {
            document.problem("ignore", "a rule says what it excuses, in one of the keys " + types);
        } else {
            document.problem(
                    named.get(1).getKey(),
                    "stands beside " + named.getFirst().getKey() + "; a rule has one of " + types);
        }
        return Optional.empty();
    }

    private RuleNote note(String made) {
        String own = document.text("id");
        return new RuleNote(
                storedAs != null ? storedAs : own.isEmpty() ? made : own,
                document.text("reason"),
                document.text("owner"),
                document.parsed("expires", RuleDocument::date).orElse(null));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException bad) {
            throw new IllegalArgumentException("a date is written 2027-03-01, not '" + text + "'", bad);
        }
    }
}
