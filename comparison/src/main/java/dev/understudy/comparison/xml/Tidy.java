package dev.understudy.comparison.xml;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/** Takes out of a document what is not compared place by place: comments, and white space that only indents. */
final class Tidy {
    private static final int MOST_NODES = 50_000;

    private final List<String> comments = new ArrayList<>();
    private int nodes;

    private Tidy() {}

    static XmlDocument document(Document document) {
        var tidy = new Tidy();
        tidy.takeComments(document);
        if (tidy.nodes > MOST_NODES) return new XmlDocument.TooComplex("more than " + MOST_NODES + " nodes");
        document.normalize();
        tidy.takeIndentation(document);
        return new XmlDocument.Read(document, tidy.comments);
    }

    private void takeComments(Node parent) {
        for (Node child : childrenOf(parent)) {
            if (++nodes > MOST_NODES) return;
            if (child.getNodeType() == Node.COMMENT_NODE) {
                comments.add(child.getNodeValue().strip());
                parent.removeChild(child);
            } else {
                takeComments(child);
            }
        }
    }

    /** White space that is all an element holds stays: it may be its value. */
    private void takeIndentation(Node parent) {
        List<Node> children = childrenOf(parent);
        for (Node child : children) {
            if (child.getNodeType() != Node.TEXT_NODE) takeIndentation(child);
            else if (children.size() > 1 && child.getNodeValue().isBlank()) parent.removeChild(child);
        }
    }

    private static List<Node> childrenOf(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) children.add(child);
        return children;
    }
}
