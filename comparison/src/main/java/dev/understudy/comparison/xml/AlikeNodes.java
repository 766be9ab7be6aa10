package dev.understudy.comparison.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;

/** Pairs elements of one name that have at least half of what they hold in common, so that one more in front moves nobody. */
final class AlikeNodes {
    /** The work is the product of both sides. */
    private static final long MOST_PAIRS = 10_000;

    private final NodeMeaning ofPrimary;
    private final NodeMeaning ofCandidate;

    AlikeNodes(NodeMeaning ofPrimary, NodeMeaning ofCandidate) {
        this.ofPrimary = ofPrimary;
        this.ofCandidate = ofCandidate;
    }

    /** Takes what finds a partner out of both lists. */
    void pair(List<Node> left, List<Node> right, IdentityHashMap<Node, Node> partners) {
        if ((long) left.size() * right.size() > MOST_PAIRS) return;
        List<Content> waiting = new ArrayList<>();
        for (Node node : right) waiting.add(new Content(node, parts(node, ofCandidate)));
        left.removeIf(node -> {
            Content best = mostAlike(new Content(node, parts(node, ofPrimary)), waiting);
            if (best == null) return false;
            partners.put(node, best.node());
            waiting.remove(best);
            right.removeIf(other -> other.isSameNode(best.node()));
            return true;
        });
    }

    private static @Nullable Content mostAlike(Content one, List<Content> others) {
        Content best = null;
        int most = 0;
        for (Content other : others) {
            int common = one.inCommonWith(other);
            if (common > most) {
                most = common;
                best = other;
            }
        }
        return best;
    }

    /** How often each part occurs. */
    private static Map<Long, Integer> parts(Node node, NodeMeaning meaning) {
        Map<Long, Integer> parts = new HashMap<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            parts.merge(meaning.of(child), 1, Integer::sum);
        }
        return parts;
    }

    private record Content(Node node, Map<Long, Integer> parts) {
        /** The number of parts in common; 0 where it is less than half, or they have two names. */
        int inCommonWith(Content other) {
            if (node.getNodeType() != other.node.getNodeType()) return 0;
            if (!Names.of(node).equals(Names.of(other.node))) return 0;
            int common = 0;
            for (Map.Entry<Long, Integer> part : parts.entrySet()) {
                common += Math.min(part.getValue(), other.parts.getOrDefault(part.getKey(), 0));
            }
            return 2 * common >= Math.max(size(), other.size()) ? common : 0;
        }

        private int size() {
            return parts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }
}
