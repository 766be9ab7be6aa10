package dev.understudy.comparison.json;

import dev.understudy.comparison.json.JsonValue.JsonBoolean;
import dev.understudy.comparison.json.JsonValue.JsonNull;
import dev.understudy.comparison.json.JsonValue.JsonNumber;
import dev.understudy.comparison.json.JsonValue.JsonString;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON strictly (RFC 8259) and without recursion, within bounds on depth and on the number of values. */
public final class JsonReader {
    static final int DEEPEST = 500;
    static final int MOST_VALUES = 1_000_000;
    static final int LONGEST_TOKEN = 32 * 1024 * 1024;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_TOKEN)
                    .maxStringLength(LONGEST_TOKEN)
                    .maxNameLength(LONGEST_TOKEN)
                    .build())
            .build();

    private final JsonTree tree = new JsonTree();
    private final boolean lines;
    private int values;
    private int line;

    private JsonReader(Form form) {
        lines = form == Form.LINES;
        if (form != Form.DOCUMENT) tree.openArray();
    }

    /** What bytes should hold: one text, or several that are read as the elements of one array. */
    public enum Form {
        DOCUMENT,
        /** One text a line (NDJSON): who reads by lines fails on anything else. */
        LINES,
        /** Texts behind each other, wherever they end (RFC 7464). */
        SEQUENCE
    }

    /** Reads bytes in UTF-8, UTF-16 or UTF-32, told apart as RFC 4627 section 3 says. */
    public static JsonDocument read(byte[] bytes) {
        return read(bytes, Form.DOCUMENT);
    }

    /** Reads text that was decoded by the charset a header names. */
    public static JsonDocument read(String text) {
        return read(text, Form.DOCUMENT);
    }

    /** Reads bytes that hold any number of texts. */
    public static JsonDocument read(byte[] bytes, Form form) {
        if (!Encoding.isSound(bytes)) return new JsonDocument.Invalid("neither UTF-8 nor UTF-16 or UTF-32");
        if (form == Form.DOCUMENT) {
            Optional<JsonValue> plain = PlainReader.read(bytes);
            if (plain.isPresent()) return new JsonDocument.Read(plain.get());
        }
        return parse(form == Form.SEQUENCE ? Encoding.withoutSeparators(bytes) : bytes, form);
    }

    /** Reads what {@link PlainReader} does not, and says what is wrong with it. */
    static JsonDocument parse(byte[] plain, Form form) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), plain)) {
            return new JsonReader(form).document(parser);
        } catch (JacksonException broken) {
            return broken(broken);
        }
    }

    public static JsonDocument read(String text, Form form) {
        String plain = form == Form.SEQUENCE ? text.replace(Encoding.SEPARATOR, '\n') : text;
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), plain)) {
            return new JsonReader(form).document(parser);
        } catch (JacksonException broken) {
            return broken(broken);
        }
    }

    /** Reads the beginning of a document in UTF-8; empty where what is there is no JSON, or the cut is not the only fault. */
    public static Optional<JsonPrefix> readPrefix(byte[] bytes) {
        byte[] characters = Encoding.withoutCutCharacter(bytes);
        if (!Encoding.isSound(characters)) return Optional.empty();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), characters)) {
            return new JsonReader(Form.DOCUMENT).prefix(parser, characters);
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    /** A fault where the bytes end within the document is the cut's, whatever the parser calls it. */
    private Optional<JsonPrefix> prefix(JsonParser parser, byte[] characters) {
        try {
            return document(parser) instanceof JsonDocument.Read read
                    ? Optional.of(new JsonPrefix(read.root(), List.of()))
                    : Optional.empty();
        } catch (UnexpectedEndOfInputException cut) {
            return cut(Encoding.endsWithinNumber(characters));
        } catch (StreamReadException broken) {
            boolean atTheEnd = tree.depth() > 0 && parser.currentLocation().getByteOffset() >= characters.length;
            return atTheEnd ? cut(Encoding.endsWithinNumber(characters)) : Optional.empty();
        }
    }

    /** A number in front of the cut may go on behind it. */
    private Optional<JsonPrefix> cut(boolean withinNumber) {
        List<JsonValue> unended = tree.unended();
        if (withinNumber && tree.last() instanceof JsonNumber number) unended.add(number);
        return Optional.ofNullable(tree.root()).map(whole -> new JsonPrefix(whole, unended));
    }

    private static JsonDocument broken(JacksonException broken) {
        if (broken instanceof StreamConstraintsException)
            return new JsonDocument.TooComplex(broken.getOriginalMessage());
        var at = broken.getLocation();
        String place = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
        return new JsonDocument.Invalid(broken.getOriginalMessage() + place);
    }

    private JsonDocument document(JsonParser parser) {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (tree.isWhole()) return new JsonDocument.Invalid("more follows behind the document");
            if (++values > MOST_VALUES) return new JsonDocument.TooComplex("more than " + MOST_VALUES + " values");
            if (lines && isOutOfLine(token, parser))
                return new JsonDocument.Invalid("not one text a line" + place(parser));
            take(token, parser);
        }
        JsonValue root = tree.root();
        return root == null ? new JsonDocument.Invalid("no document") : new JsonDocument.Read(root);
    }

    /** Whether a text begins in the line in which another one ended, or ends in another line than it began. */
    private boolean isOutOfLine(JsonToken token, JsonParser parser) {
        boolean ends = token.isStructEnd() && tree.depth() == 2;
        if (!ends && tree.depth() > 1) return false;
        int before = line;
        line = parser.currentTokenLocation().getLineNr();
        return ends ? line != before : line == before;
    }

    private static String place(JsonParser parser) {
        return " (line " + parser.currentTokenLocation().getLineNr() + ")";
    }

    private void take(JsonToken token, JsonParser parser) {
        switch (token) {
            case START_OBJECT -> tree.openObject();
            case START_ARRAY -> tree.openArray();
            case END_OBJECT, END_ARRAY -> tree.close();
            case PROPERTY_NAME -> tree.name(parser.currentName());
            case VALUE_STRING -> tree.add(new JsonString(parser.getString()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> tree.add(new JsonNumber(parser.getString()));
            case VALUE_TRUE -> tree.add(JsonBoolean.TRUE);
            case VALUE_FALSE -> tree.add(JsonBoolean.FALSE);
            case VALUE_NULL -> tree.add(JsonNull.NULL);
            case VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new IllegalStateException("JSON text has no " + token + " tokens");
        }
    }
}
