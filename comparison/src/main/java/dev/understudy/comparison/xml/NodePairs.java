package dev.understudy.comparison.xml;

import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xmlunit.diff.NodeMatcher;

/**
 * Which children of two elements belong together: first those that mean the same, then those of one name with the same
 * id, where one side has more those that are alike, then the first with the first of their name, and last of their local name. Linear.
 */
final class NodePairs implements NodeMatcher {
    private static final List<String> KEYS = List.of("id", "uuid", "key", "code", "name");

    private final NodeMeaning ofPrimary;
    private final NodeMeaning ofCandidate;

    NodePairs(NodeMeaning ofPrimary, NodeMeaning ofCandidate) {
        this.ofPrimary = ofPrimary;
        this.ofCandidate = ofCandidate;
    }

    @Override
    public Iterable<Map.Entry<Node, Node>> match(Iterable<Node> primary, Iterable<Node> candidate) {
        IdentityHashMap<Node, Node> partners = new IdentityHashMap<>();
        List<Node> left = new ArrayList<>();
        primary.forEach(left::add);
        List<Node> right = new ArrayList<>();
        candidate.forEach(right::add);
        pair(left, right, partners, ofPrimary::of, ofCandidate::of);
        pair(left, right, partners, NodePairs::key, NodePairs::key);
        if (left.size() != right.size()) new AlikeNodes(ofPrimary, ofCandidate).pair(left, right, partners);
        pair(left, right, partners, NodePairs::name, NodePairs::name);
        pair(left, right, partners, NodePairs::localName, NodePairs::localName);
        List<Map.Entry<Node, Node>> pairs = new ArrayList<>();
        for (Node node : primary) {
            Node partner = partners.get(node);
            if (partner != null) pairs.add(new SimpleImmutableEntry<>(node, partner));
        }
        return pairs;
    }

    /** Takes what finds a partner out of both lists. */
    private static void pair(
            List<Node> left,
            List<Node> right,
            IdentityHashMap<Node, Node> partners,
            Function<Node, @Nullable Object> ofLeft,
            Function<Node, @Nullable Object> ofRight) {
        Map<Object, Deque<Node>> waiting = new HashMap<>();
        for (Node node : right) {
            Object key = ofRight.apply(node);
            if (key != null)
                waiting.computeIfAbsent(key, unused -> new ArrayDeque<>()).add(node);
        }
        IdentityHashMap<Node, Boolean> taken = new IdentityHashMap<>();
        left.removeIf(node -> {
            Object key = ofLeft.apply(node);
            Deque<Node> found = key == null ? null : waiting.get(key);
            Node partner = found == null ? null : found.poll();
            if (partner == null) return false;
            partners.put(node, partner);
            taken.put(partner, true);
            return true;
        });
        right.removeIf(taken::containsKey);
    }

    private static @Nullable Object name(Node node) {
        return node.getNodeType() + Names.of(node);
    }

    /** Of another namespace, perhaps. */
    private static Object localName(Node node) {
        return node.getNodeType() + Names.local(node);
    }

    /** An attribute or a child that tells elements of one name apart; null where there is none. */
    private static @Nullable Object key(Node node) {
        if (!(node instanceof Element element)) return null;
        for (String key : KEYS) {
            if (element.hasAttribute(key)) return Names.of(node) + "@" + key + "=" + element.getAttribute(key);
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            Node text = KEYS.contains(Names.local(child)) ? child.getFirstChild() : null;
            if (text == null || text.getNodeType() != Node.TEXT_NODE || text.getNextSibling() != null) continue;
            return Names.of(node) + "/" + Names.local(child) + "=" + text.getNodeValue();
        }
        return null;
    }
}
