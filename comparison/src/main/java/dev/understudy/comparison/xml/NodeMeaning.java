package dev.understudy.comparison.xml;

import java.util.IdentityHashMap;
import java.util.function.UnaryOperator;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * One number per meaning of a node. It only proposes which nodes belong together; they are compared afterwards, so that a
 * collision costs a worse pairing and never hides a difference.
 */
final class NodeMeaning {
    private static final String NAMESPACES = "http://www.w3.org/2000/xmlns/";

    private final UnaryOperator<String> links;
    private final IdentityHashMap<Node, Long> known = new IdentityHashMap<>();

    /** @param links how texts are spelled first: those of the candidate as the primary would */
    NodeMeaning(UnaryOperator<String> links) {
        this.links = links;
    }

    long of(Node node) {
        if (node.getNodeType() != Node.ELEMENT_NODE) return 31L * text(node.getNodeValue()) + node.getNodeType();
        Long before = known.get(node);
        if (before != null) return before;
        long hash = Names.of(node).hashCode() + attributes(node.getAttributes());
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            hash = Long.rotateLeft(hash * 0x9E3779B97F4A7C15L, 27) + of(child);
        }
        known.put(node, hash);
        return hash;
    }

    private long attributes(NamedNodeMap attributes) {
        long sum = 0;
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            if (NAMESPACES.equals(attribute.getNamespaceURI())) continue;
            long pair = Names.of(attribute).hashCode() * 0xBF58476D1CE4E5B9L + text(attribute.getNodeValue());
            sum += pair ^ (pair >>> 29);
        }
        return sum;
    }

    private long text(String text) {
        String one = links.apply(text).strip();
        return ((long) one.hashCode() << 20) ^ one.length();
    }
}
