package dev.understudy.comparison.rule;

import dev.understudy.comparison.difference.Kind;
import java.util.List;

/** The rules that are there unless a pack switches them off: they excuse what only formats a value differently, and show that they did. */
public final class BuiltInRules {
    private static final String OWNER = "built in";

    /** In no order that matters: each is for a kind of its own. */
    public static final List<Rule> ALL = List.of(
            formatting("number", Kind.JSON_NUMBER_SPELLING, "1 and 1.0 are one number"),
            formatting("instant", Kind.JSON_INSTANT_SPELLING, "Z and +00:00, .123 and .123000 are one instant"),
            formatting("instant-zone", Kind.JSON_INSTANT_ZONE, "one instant where no zone means UTC"),
            formatting(
                    "duration",
                    Kind.JSON_DURATION_SPELLING,
                    "1 02:03:04.5, P1DT2H3M4.5S and its seconds are one duration"),
            formatting("unicode-form", Kind.JSON_UNICODE_FORM, "the same text composed and decomposed"),
            formatting("charset", Kind.CHARSET_NAMED, "naming the charset that is the default says nothing new"),
            formatting(
                    "vary-coding",
                    Kind.HEADER_VARY_CODING,
                    "an answer that is not compressed need not say that it could be"),
            formatting("xml", Kind.XML_SPELLING, "the same XML with other prefixes, comments or white space"),
            formatting("csrf-token", Kind.TEXT_CSRF_TOKEN, "a token against forged requests is new in every page"),
            formatting("text", Kind.TEXT_SPELLING, "the same lines in another charset or with other line ends"));

    private static final String PREFIX = "formatting:";

    /** By these a pack switches them off. */
    public static final List<String> NAMES = ALL.stream()
            .map(rule -> rule.note().id().substring(PREFIX.length()))
            .toList();

    private BuiltInRules() {}

    static String id(String name) {
        return PREFIX + name;
    }

    private static Rule formatting(String name, Kind kind, String reason) {
        return new Rule.Formatting(new RuleNote(id(name), reason, OWNER, null), kind);
    }
}
