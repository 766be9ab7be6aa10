package dev.understudy.comparison.header;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Content security policies (CSP level 3, section 2): neither the policies nor their directives nor the sources of a directive have an
 * order, and only the first directive of a name counts. A nonce is made anew for each answer: that there is one is all that can be the same.
 */
final class SecurityPolicies {
    private static final String NONCE = "'nonce-";

    private SecurityPolicies() {}

    static String of(List<String> values) {
        return HeaderLines.elements(values).stream()
                .map(SecurityPolicies::directives)
                .map(Map::toString)
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }

    private static Map<String, Set<String>> directives(String policy) {
        Map<String, Set<String>> directives = new TreeMap<>();
        for (String directive : HeaderLines.split(policy, ';')) {
            String[] words = directive.split("\\s+");
            Set<String> sources = Arrays.stream(words)
                    .skip(1)
                    .map(source -> source.startsWith(NONCE) ? NONCE : source)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!words[0].isEmpty()) directives.putIfAbsent(words[0].toLowerCase(Locale.ROOT), sources);
        }
        return directives;
    }
}
