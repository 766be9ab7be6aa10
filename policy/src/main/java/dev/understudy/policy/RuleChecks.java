package dev.understudy.policy;

import dev.understudy.exchange.Endpoint;
import dev.understudy.exchange.redact.pattern.CustomPattern;
import dev.understudy.policy.document.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Checks rule documents as far as a line number helps; what they mean is the comparison's matter. */
final class RuleChecks {
    private static final Set<String> NOTE = Set.of("id", "reason", "owner", "expires", "without");
    /** How ids begin that are given by Understudy itself. */
    private static final List<String> RESERVED = List.of("store-", "formatting:");

    private RuleChecks() {}

    static ComparisonSettings comparison(Section section) {
        List<JsonNode> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Section rule : section.sections("rules")) {
            rule.parsed("expires", Written::date);
            rule.parsed("id", id -> onlyOnce(id(id), ids));
            for (String type : types(rule)) check(type, rule);
            rules.add(rule.node());
        }
        return new ComparisonSettings(rules, section.texts("ignoredHeaders"));
    }

    /** The keys that can only be a type, known or not: the schema names the unknown ones. */
    private static List<String> types(Section rule) {
        List<String> types = rule.node().propertyNames().stream()
                .filter(key -> !NOTE.contains(key) && rule.has(key))
                .toList();
        if (types.isEmpty()) rule.fault("ignore", "is missing, or another key that says what the rule excuses");
        if (types.size() > 1) rule.fault(types.get(1), "stands beside " + types.getFirst() + "; a rule has one type");
        if (rule.has("without") && !rule.has("pack")) rule.fault("without", "stands without a pack");
        return types;
    }

    private static void check(String type, Section rule) {
        Section in = rule.section(type);
        in.parsed("endpoint", Endpoint::named);
        in.parsed("location", RuleChecks::pointer);
        switch (type) {
            case "ignore", "replace" -> headerOrPlace(type, rule, in);
            case "tolerance" -> {
                if (!in.has("absolute") && !in.has("relative")) rule.fault(type, "needs absolute, relative or both");
            }
            case "urls" -> {
                String from = in.text("from").orElse("");
                String to = in.text("to").orElse("");
                if (from.endsWith("/") != to.endsWith("/")) in.fault("to", "ends with a slash exactly where from does");
            }
            default -> {}
        }
        in.parsed("pattern", text -> CustomPattern.of(type, text));
    }

    private static void headerOrPlace(String type, Section rule, Section in) {
        if (in.has("header") && in.has("location")) {
            in.fault("location", "stands beside a header; a rule is for one of them");
        }
        if (rule.node().path(type).isObject() && !in.has("header") && !in.has("location")) {
            rule.fault(type, "needs a header or a location");
        }
    }

    private static String id(String text) {
        for (String reserved : RESERVED) {
            if (text.startsWith(reserved)) {
                throw new IllegalArgumentException("'" + text + "' begins as the ids that Understudy gives itself");
            }
        }
        return text;
    }

    /** Two rules of one id would be one in verdicts, in hits, and to whoever ends it. */
    private static String onlyOnce(String id, Set<String> ids) {
        if (ids.add(id)) return id;
        throw new IllegalArgumentException("'" + id + "' is the id of another rule above");
    }

    private static String pointer(String text) {
        if (text.isEmpty() || text.startsWith("/")) return text;
        throw new IllegalArgumentException("'" + text + "' is not a JSON Pointer such as /meta/generatedAt");
    }
}
