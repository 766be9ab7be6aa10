package dev.understudy.policy;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What the judge is told.
 *
 * @param rules rule documents in order of precedence, schema-checked; the comparison reads them into typed rules
 * @param ignoredHeaders headers that do not count anywhere, in addition to the built-in ones
 */
public record ComparisonSettings(List<JsonNode> rules, Set<String> ignoredHeaders) {
    public ComparisonSettings {
        rules = List.copyOf(rules);
        ignoredHeaders = Set.copyOf(ignoredHeaders);
    }
}
