package dev.understudy.comparison.difference;

import java.util.Locale;

/**
 * In which way two answers differ at one place. <i>Missing</i> and <i>extra</i> are said of the candidate. The hyphenated
 * names are stored and part of fingerprints: constants are only ever added.
 */
public enum Kind {
    STATUS,

    HEADER_VALUE,
    HEADER_MISSING,
    HEADER_EXTRA,
    /** One side says that it may also come compressed, and the other, which is not compressed, does not. */
    HEADER_VARY_CODING(Weight.FORMATTING),
    /** Type or subtype of the content type. */
    MEDIA_TYPE,
    /** One side names the charset that the other leaves to the default. */
    CHARSET_NAMED(Weight.FORMATTING),

    /** Two values of one JSON type. */
    JSON_VALUE,
    /** Two JSON types, neither of them null. */
    JSON_TYPE,
    /** A value against null. */
    JSON_NULL,
    JSON_MISSING,
    JSON_EXTRA,
    /** The primary has the member with null, the candidate has no such member. */
    JSON_NULL_AGAINST_MISSING,
    /** The primary has no such member, the candidate has it with null. */
    JSON_MISSING_AGAINST_NULL,
    /** The elements that both sides have, in another order. */
    JSON_ORDER,
    /** Another number of elements where they are not told apart: compared by position, or one side has none. */
    JSON_ARRAY_LENGTH,
    /** An element of an array that the candidate has not. */
    JSON_MEMBER_REMOVED,
    /** An element of an array that only the candidate has. */
    JSON_MEMBER_ADDED,
    /** An element that stands at another place among those that both sides have, where others were changed too. */
    JSON_MEMBER_MOVED,
    /** A name occurs in one object more often than in the other. */
    JSON_DUPLICATE_KEY,
    /** One side is JSON and the other is not, though it says so. */
    JSON_INVALID,
    /** One number, spelled twice: 1 and 1.0. */
    JSON_NUMBER_SPELLING(Weight.FORMATTING),
    /** One instant, spelled twice: {@code Z} and {@code +00:00}. */
    JSON_INSTANT_SPELLING(Weight.FORMATTING),
    /** One instant if the spelling without a zone means UTC. */
    JSON_INSTANT_ZONE(Weight.FORMATTING),
    /** One duration, spelled twice: {@code 1 02:03:04.5}, ISO 8601, seconds. */
    JSON_DURATION_SPELLING(Weight.FORMATTING),
    /** One UUID with and without dashes, or in another case. A client may well mind. */
    JSON_UUID_SPELLING,
    /** The same text composed and decomposed (Unicode NFC, NFD). */
    JSON_UNICODE_FORM(Weight.FORMATTING),

    /** Two texts of one XML element or attribute. */
    XML_VALUE,
    /** Two XML elements of other names, or of other namespaces. */
    XML_NAME,
    /** An XML element, attribute or text that the candidate has not. */
    XML_MISSING,
    XML_EXTRA,
    /** The children that both sides have, in another order. */
    XML_ORDER,
    /** One side is XML and the other is not, though it says so. */
    XML_INVALID,
    /** The same XML with other prefixes, comments or white space around texts. */
    XML_SPELLING(Weight.FORMATTING),
    /** Lines that were replaced by others. */
    TEXT_LINE,
    TEXT_MISSING,
    TEXT_EXTRA,
    /** The same lines in another charset, with another line end or with a byte order mark. */
    TEXT_SPELLING(Weight.FORMATTING),

    /** A token against forged requests, which is new in every page. */
    TEXT_CSRF_TOKEN(Weight.FORMATTING),
    BODY_MISSING,
    BODY_EXTRA,
    /** Bodies of which no more can be said than that their bytes differ. */
    BODY_DIGEST,
    /** The content coding of one side cannot be undone. */
    BODY_UNDECODABLE,

    /** What is behind the bound on differences, or in the part of a body that cannot be seen. Nobody can accept it. */
    NOT_EXPLORED;

    /** How much a kind says about meaning. */
    private enum Weight {
        SUBSTANCE,
        FORMATTING
    }

    private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final Weight weight;

    Kind() {
        this(Weight.SUBSTANCE);
    }

    Kind(Weight weight) {
        this.weight = weight;
    }

    /** The stable name, such as {@code json-null-against-missing}. */
    public String label() {
        return label;
    }

    /** Whether both sides mean the same and only spell it differently: excused by a built-in rule, counted apart. */
    public boolean isFormatting() {
        return weight == Weight.FORMATTING;
    }

    /** Whether it sets a value against another one of the same type, so that a volatile place can explain it. */
    public boolean isValueAgainstValue() {
        return switch (this) {
            case JSON_VALUE, HEADER_VALUE, XML_VALUE, TEXT_LINE, BODY_DIGEST -> true;
            default -> false;
        };
    }
}
