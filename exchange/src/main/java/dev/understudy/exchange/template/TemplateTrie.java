package dev.understudy.exchange.template;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Patterns by their segments. At each segment literals come before parameters and those in the order of their precedence; what
 * does not lead to an end is left again, within a budget of steps. Built by one thread, then never changed.
 */
final class TemplateTrie {
    private static final int STEPS = 500;

    private final Node root = new Node();

    private static final class Node {
        private final Map<String, Node> literals = new HashMap<>();
        private final Map<SegmentPattern, Node> parameters = new TreeMap<>();
        private @Nullable String name;
    }

    /** Where patterns match the same paths, the first stays. @return the name that such paths have */
    String add(RouteTemplate template) {
        Node node = root;
        for (SegmentPattern segment : template.segments()) {
            node = segment.isLiteral()
                    ? node.literals.computeIfAbsent(segment.name(), literal -> new Node())
                    : node.parameters.computeIfAbsent(segment, parameter -> new Node());
        }
        if (node.name == null) node.name = template.name();
        return node.name;
    }

    /** @param path begins with a slash; null where no pattern matches it, or none in time */
    @Nullable
    String find(String path) {
        return new Search(path).from(root, 1);
    }

    private static final class Search {
        private final String path;
        private int steps;

        Search(String path) {
            this.path = path;
        }

        /** @param from where the next segment begins; one behind the path's end where there is none */
        @Nullable
        String from(Node node, int from) {
            if (from > path.length()) return node.name;
            if (++steps > STEPS) return null;
            int end = endOfSegment(from);
            String segment = path.substring(from, end);
            Node literal = node.literals.get(segment);
            String found = literal == null ? null : from(literal, end + 1);
            if (found != null) return found;
            for (Map.Entry<SegmentPattern, Node> edge : node.parameters.entrySet()) {
                if (edge.getKey().isPath()) found = behindPath(edge.getValue(), from, end);
                else if (edge.getKey().matches(segment)) found = from(edge.getValue(), end + 1);
                if (found != null) return found;
            }
            return null;
        }

        /** A path takes as few segments as it can. */
        private @Nullable String behindPath(Node next, int from, int firstEnd) {
            int end = firstEnd;
            while (steps <= STEPS) {
                String found = end == from ? null : from(next, end + 1);
                if (found != null || end >= path.length()) return found;
                end = endOfSegment(end + 1);
            }
            return null;
        }

        private int endOfSegment(int from) {
            int slash = path.indexOf('/', from);
            return slash < 0 ? path.length() : slash;
        }
    }
}
