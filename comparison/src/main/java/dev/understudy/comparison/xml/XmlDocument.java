package dev.understudy.comparison.xml;

import java.util.List;
import org.w3c.dom.Document;

/** What came of reading bytes as XML. */
public sealed interface XmlDocument {
    /** A whole document; what is in it stays in this package. */
    final class Read implements XmlDocument {
        private final Document document;
        private final List<String> comments;

        Read(Document document, List<String> comments) {
            this.document = document;
            this.comments = List.copyOf(comments);
        }

        Document document() {
            return document;
        }

        List<String> comments() {
            return comments;
        }
    }

    /** @param why for people, with line and column where they are known */
    record Invalid(String why) implements XmlDocument {}

    /** Deeper or larger than is read. */
    record TooComplex(String why) implements XmlDocument {}
}
