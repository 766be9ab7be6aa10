package dev.understudy.comparison.xml;

import dev.understudy.comparison.difference.DifferenceSink;
import dev.understudy.comparison.difference.Kind;
import dev.understudy.comparison.difference.Location;
import dev.understudy.comparison.difference.Shape;
import dev.understudy.comparison.difference.Value;
import dev.understudy.comparison.link.Links;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.namespace.QName;
import javax.xml.transform.dom.DOMSource;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xmlunit.diff.Comparison;
import org.xmlunit.diff.ComparisonResult;
import org.xmlunit.diff.ComparisonType;
import org.xmlunit.diff.DOMDifferenceEngine;

/**
 * Compares XML documents by XMLUnit: children by what they mean, by their ids, then by name. The order of attributes,
 * quotes, references to characters, CDATA and indentation mean nothing; prefixes, comments and white space around text are
 * formatting. Links of the candidate count as the primary would spell them.
 */
public final class XmlComparison {
    private static final int MOST = 5_000;

    private final Links links;
    private final DifferenceSink sink;
    private int found;

    private XmlComparison(Links links, DifferenceSink sink) {
        this.links = links;
        this.sink = sink;
    }

    /** Adds what differs, in the primary's document order; what is in another order behind. */
    public static void compare(XmlDocument.Read primary, XmlDocument.Read candidate, Links links, DifferenceSink sink) {
        new XmlComparison(links, sink).compare(primary, candidate);
    }

    private void compare(XmlDocument.Read primary, XmlDocument.Read candidate) {
        var order = new ChildOrder();
        var engine = new DOMDifferenceEngine();
        engine.setNodeMatcher(new NodePairs(new NodeMeaning(text -> text), new NodeMeaning(links::toPrimary)));
        engine.setDifferenceEvaluator(
                (comparison, outcome) -> kind(comparison).isEmpty() ? ComparisonResult.EQUAL : outcome);
        engine.setComparisonController(difference -> found > MOST);
        engine.addComparisonListener(order::hear);
        engine.addDifferenceListener(
                (comparison, outcome) -> kind(comparison).ifPresent(kind -> add(kind, comparison)));
        engine.compare(new DOMSource(primary.document()), new DOMSource(candidate.document()));
        order.drainTo(sink);
        if (!primary.comments().equals(candidate.comments())) {
            Value p = Value.text(String.join("\n", primary.comments()));
            sink.add(Kind.XML_SPELLING, Places.ROOT, p, Value.text(String.join("\n", candidate.comments())));
        }
        if (found > MOST) {
            var rest = new Value("more than " + MOST + " differences", Shape.BYTES);
            sink.add(Kind.NOT_EXPLORED, Places.ROOT, rest, rest);
        }
    }

    /** Empty where a comparison says nothing, or another one says the same. */
    private Optional<Kind> kind(Comparison comparison) {
        return switch (comparison.getType()) {
            case TEXT_VALUE, ATTR_VALUE, PROCESSING_INSTRUCTION_DATA, SCHEMA_LOCATION, NO_NAMESPACE_SCHEMA_LOCATION ->
                ofTexts(text(comparison.getControlDetails()), text(comparison.getTestDetails()));
            case ELEMENT_TAG_NAME, NODE_TYPE, PROCESSING_INSTRUCTION_TARGET -> Optional.of(Kind.XML_NAME);
            case NAMESPACE_URI ->
                isSaidOfParents(comparison, Node::getNamespaceURI) ? Optional.empty() : Optional.of(Kind.XML_NAME);
            case NAMESPACE_PREFIX ->
                isSaidOfParents(comparison, Node::getPrefix) ? Optional.empty() : Optional.of(Kind.XML_SPELLING);
            case CHILD_LOOKUP, ATTR_NAME_LOOKUP -> Optional.of(ofOne(comparison));
            default -> Optional.empty();
        };
    }

    /** Whether both elements are as their parents, so that what differs differs there already. */
    private static boolean isSaidOfParents(Comparison comparison, Function<Node, @Nullable String> part) {
        return isAsItsParent(comparison.getControlDetails().getTarget(), part)
                && isAsItsParent(comparison.getTestDetails().getTarget(), part);
    }

    private static boolean isAsItsParent(@Nullable Node node, Function<Node, @Nullable String> part) {
        return node instanceof Element
                && node.getParentNode() instanceof Element parent
                && Objects.equals(part.apply(node), part.apply(parent));
    }

    private Optional<Kind> ofTexts(String primary, String candidate) {
        if (links.same(primary, candidate)) return Optional.empty();
        return Optional.of(links.same(primary.strip(), candidate.strip()) ? Kind.XML_SPELLING : Kind.XML_VALUE);
    }

    /** A node that only one side has; where it is nothing but white space, that formats it. */
    private static Kind ofOne(Comparison comparison) {
        boolean missing = comparison.getControlDetails().getValue() != null;
        Node node = missing
                ? comparison.getControlDetails().getTarget()
                : comparison.getTestDetails().getTarget();
        boolean blank = node != null
                && node.getNodeType() == Node.TEXT_NODE
                && node.getNodeValue().isBlank();
        return blank ? Kind.XML_SPELLING : missing ? Kind.XML_MISSING : Kind.XML_EXTRA;
    }

    private void add(Kind kind, Comparison comparison) {
        if (++found > MOST) return;
        sink.add(
                kind,
                place(comparison),
                value(comparison.getType(), comparison.getControlDetails()),
                value(comparison.getType(), comparison.getTestDetails()));
    }

    private static Location place(Comparison comparison) {
        boolean onlyInCandidate = comparison.getControlDetails().getValue() == null;
        return Places.of(
                onlyInCandidate
                        ? comparison.getTestDetails().getXPath()
                        : comparison.getControlDetails().getXPath());
    }

    private static String text(Comparison.Detail detail) {
        return detail.getValue() == null ? "" : detail.getValue().toString();
    }

    /** A node that only one side has is shown with what it holds. */
    private static Value value(ComparisonType type, Comparison.Detail detail) {
        if (detail.getValue() == null) return Value.MISSING;
        boolean whole = detail.getValue() instanceof QName
                && detail.getTarget() != null
                && detail.getTarget().getNodeType() == Node.ELEMENT_NODE;
        if (!whole) return Value.text(text(detail));
        if (type == ComparisonType.ATTR_NAME_LOOKUP) return Value.text(attribute(detail));
        String content = detail.getTarget().getTextContent();
        return new Value("<" + Names.local(detail.getTarget()) + "> " + content, Shape.TEXT);
    }

    private static String attribute(Comparison.Detail detail) {
        boolean named = detail.getTarget() instanceof Element && detail.getValue() instanceof QName;
        if (!named) return text(detail);
        QName name = (QName) detail.getValue();
        String namespace = name.getNamespaceURI().isEmpty() ? null : name.getNamespaceURI();
        return ((Element) detail.getTarget()).getAttributeNS(namespace, name.getLocalPart());
    }
}
