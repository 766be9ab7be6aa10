package dev.understudy.policy.inventory;

import dev.understudy.exchange.template.RouteTemplate;
import java.util.List;
import java.util.Set;

/**
 * What a list of endpoints says.
 *
 * @param kind what the list was read as
 * @param entries in their order
 * @param notTranslated lines that are no endpoints here, each with the reason
 */
public record Inventory(Kind kind, List<Entry> entries, List<NotTranslated> notTranslated) {
    public Inventory {
        entries = List.copyOf(entries);
        notTranslated = List.copyOf(notTranslated);
    }

    /** Names are stored. */
    public enum Kind {
        OPENAPI,
        DJANGO
    }

    /**
     * One endpoint, as its line has it.
     *
     * @param line from 1
     * @param methods empty where they are not known
     * @param templates ways to write its paths, the usual one first; never empty
     */
    public record Entry(int line, Set<String> methods, List<RouteTemplate> templates) {
        public Entry {
            methods = Set.copyOf(methods);
            templates = List.copyOf(templates);
        }
    }

    public record NotTranslated(int line, String text, String why) {}
}
