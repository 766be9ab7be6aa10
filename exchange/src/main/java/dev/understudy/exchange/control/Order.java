package dev.understudy.exchange.control;

import dev.understudy.exchange.template.Rename;
import dev.understudy.exchange.template.RouteTemplate;
import dev.understudy.exchange.template.TemplateTable;
import java.util.List;

/** One thing that people tell all proxies; of those with one key, only the newest counts. */
public sealed interface Order {
    /** The key of everything that concerns all routes. */
    String PAUSE = "pause";

    /** The key of a policy. */
    String POLICY = "policy";

    /** The key of the table of templates. */
    String TEMPLATES = "templates";

    String key();

    Mark mark();

    /**
     * Whether this one counts where the other was there before. Of two of the same moment the one that reduces mirroring
     * does, so that all who hear both in any order hold the same.
     */
    default boolean supersedes(Order other) {
        int later = mark().at().compareTo(other.mark().at());
        return later == 0 ? reduces() && !other.reduces() : later > 0;
    }

    /** Whether less is mirrored by it, or at least not more. */
    boolean reduces();

    /**
     * Mirroring is paused, or is not any more.
     *
     * @param route the name of one route; empty for all
     */
    record Pause(String route, boolean paused, Mark mark) implements Order {
        private static final int ROUTE = 200;

        public Pause {
            if (route.length() > ROUTE) throw new IllegalArgumentException("the route is longer than " + ROUTE);
        }

        @Override
        public String key() {
            return keyOf(route);
        }

        @Override
        public boolean reduces() {
            return paused;
        }

        public static String keyOf(String route) {
            return route.isEmpty() ? PAUSE : PAUSE + "/" + route;
        }
    }

    /**
     * A policy for those proxies that take one from here.
     *
     * @param yaml the whole file; empty where there is none any more
     */
    record PolicyText(String yaml, Mark mark) implements Order {
        /** The longest that is taken. */
        public static final int LIMIT_CHARS = 512 << 10;

        public PolicyText {
            if (yaml.length() > LIMIT_CHARS) {
                throw new IllegalArgumentException("the policy is longer than " + LIMIT_CHARS + " characters");
            }
        }

        @Override
        public String key() {
            return POLICY;
        }

        @Override
        public boolean reduces() {
            return yaml.isEmpty();
        }
    }

    /**
     * What paths are counted under.
     *
     * @param version of the table, as the store has it
     */
    record Templates(long version, List<RouteTemplate> templates, List<Rename> renames, Mark mark) implements Order {
        /** All patterns, names and renames together have no more characters. */
        public static final int LIMIT_CHARS = 384 << 10;

        public Templates {
            templates = List.copyOf(templates);
            renames = List.copyOf(renames);
            if (templates.size() > TemplateTable.LIMIT || renames.size() > TemplateTable.LIMIT) {
                throw new IllegalArgumentException("the table has more than " + TemplateTable.LIMIT + " entries");
            }
            if (characters(templates, renames) > LIMIT_CHARS) {
                throw new IllegalArgumentException("the table has more than " + LIMIT_CHARS + " characters");
            }
        }

        private static long characters(List<RouteTemplate> templates, List<Rename> renames) {
            long all = 0;
            for (RouteTemplate each : templates) {
                all += each.pattern().length() + each.name().length();
            }
            for (Rename each : renames) {
                all += each.endpoint().name().length() + each.into().length();
            }
            return all;
        }

        @Override
        public String key() {
            return TEMPLATES;
        }

        @Override
        public boolean reduces() {
            return false;
        }
    }
}
