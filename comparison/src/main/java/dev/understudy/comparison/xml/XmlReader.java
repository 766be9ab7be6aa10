package dev.understudy.comparison.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML without document types, entities of its own and anything from elsewhere, within bounds on size and depth. */
public final class XmlReader {
    private static final int LARGEST = 4 * 1024 * 1024;
    private static final String DEEPEST = "300";
    private static final String MOST_ATTRIBUTES = "1000";
    private static final String FEATURES = "http://apache.org/xml/features/";
    private static final String LIMITS = "http://www.oracle.com/xml/jaxp/properties/";
    /** How the parser begins what it says of its limits. */
    private static final String LIMIT_MESSAGE = "JAXP000100";

    private XmlReader() {}

    /** @param named the charset that a header names, which ranks before the document's own declaration (RFC 7303) */
    public static XmlDocument read(byte[] bytes, Optional<Charset> named) {
        if (bytes.length > LARGEST) return new XmlDocument.TooComplex("over " + LARGEST + " bytes");
        try {
            return Tidy.document(builder().parse(source(bytes, named)));
        } catch (SAXParseException broken) {
            String at = " (line " + broken.getLineNumber() + ", column " + broken.getColumnNumber() + ")";
            return broken(broken.getMessage() + at);
        } catch (SAXException | IOException broken) {
            return broken(String.valueOf(broken.getMessage()));
        }
    }

    private static XmlDocument broken(String why) {
        return why.startsWith(LIMIT_MESSAGE) ? new XmlDocument.TooComplex(why) : new XmlDocument.Invalid(why);
    }

    private static InputSource source(byte[] bytes, Optional<Charset> named) {
        return named.map(charset -> new InputSource(new StringReader(unmarked(new String(bytes, charset)))))
                .orElseGet(() -> new InputSource(new ByteArrayInputStream(bytes)));
    }

    private static String unmarked(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** A builder is not safe for several threads, and a factory promises nothing: both are made anew. */
    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(FEATURES + "disallow-doctype-decl", true);
            factory.setFeature(FEATURES + "nonvalidating/load-external-dtd", false);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setAttribute(LIMITS + "maxElementDepth", DEEPEST);
            factory.setAttribute(LIMITS + "elementAttributeLimit", MOST_ATTRIBUTES);
            factory.setXIncludeAware(false);
            factory.setCoalescing(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("every Java platform has this parser", impossible);
        }
    }
}
