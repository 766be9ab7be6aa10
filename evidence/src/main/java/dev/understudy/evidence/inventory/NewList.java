package dev.understudy.evidence.inventory;

import java.util.List;
import java.util.Set;

/**
 * A list of endpoints about to be taken in.
 *
 * @param name a list of the same name gives way to it
 * @param kind {@code openapi}, {@code django} or {@code people}
 * @param ofPolicy whether a policy names it
 * @param digest of what it was read from
 */
public record NewList(
        String name, String kind, boolean ofPolicy, String digest, List<Row> rows, List<Untranslated> untranslated) {
    public NewList {
        rows = List.copyOf(rows);
        untranslated = List.copyOf(untranslated);
    }

    /**
     * One pattern.
     *
     * @param line rows of one line are ways to write one endpoint
     * @param methods empty where they are not known
     */
    public record Row(int line, Set<String> methods, String pattern, String name) {
        public Row {
            methods = Set.copyOf(methods);
        }
    }

    public record Untranslated(int line, String text, String why) {}
}
