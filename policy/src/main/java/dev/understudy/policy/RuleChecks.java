package dev.understudy.policy;

import dev.understudy.exchange.Endpoint;
import dev.understudy.policy.document.Section;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Checks rule documents as far as a line number helps; what they mean is the comparison's matter. */
final class RuleChecks {
    private RuleChecks() {}

    static ComparisonSettings comparison(Section section) {
        List<JsonNode> rules = new ArrayList<>();
        for (Section rule : section.sections("rules")) {
            rule.parsed("expires", RuleChecks::date);
            Section ignore = rule.section("ignore");
            ignore.parsed("endpoint", Endpoint::named);
            ignore.parsed("location", RuleChecks::pointer);
            if (ignore.has("header") && ignore.has("location")) {
                ignore.fault("location", "stands beside a header; a rule ignores one of them");
            }
            if (rule.has("ignore") && !ignore.has("header") && !ignore.has("location")) {
                rule.fault("ignore", "needs a header or a location");
            }
            rules.add(rule.node());
        }
        return new ComparisonSettings(rules, section.texts("ignoredHeaders"));
    }

    static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is not a date such as 2027-03-01", e);
        }
    }

    private static String pointer(String text) {
        if (text.isEmpty() || text.startsWith("/")) return text;
        throw new IllegalArgumentException("'" + text + "' is not a JSON Pointer such as /meta/generatedAt");
    }
}
