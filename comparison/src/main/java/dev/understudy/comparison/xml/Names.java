package dev.understudy.comparison.xml;

import org.w3c.dom.Node;

/** Names of elements and attributes, whatever their prefixes. */
final class Names {
    private Names() {}

    /** Such as {@code {urn:orders}item}. */
    static String of(Node node) {
        String namespace = node.getNamespaceURI();
        return (namespace == null ? "" : "{" + namespace + "}") + local(node);
    }

    static String local(Node node) {
        return node.getLocalName() == null ? node.getNodeName() : node.getLocalName();
    }
}
