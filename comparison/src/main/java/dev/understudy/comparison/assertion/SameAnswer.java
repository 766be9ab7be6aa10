package dev.understudy.comparison.assertion;

import dev.understudy.comparison.difference.Difference;
import dev.understudy.comparison.json.JsonComparison;
import dev.understudy.comparison.json.JsonDocument;
import dev.understudy.comparison.json.JsonReader;
import dev.understudy.comparison.json.Terms;
import dev.understudy.comparison.link.Links;
import dev.understudy.comparison.rule.Rules;
import dev.understudy.exchange.Endpoint;
import java.util.ArrayList;
import java.util.List;

/**
 * Asserts that two JSON documents are the same answer: exactly, as the verifier judges, apart from what rules excuse. Numbers
 * are exact, duplicate keys and what follows a document are seen, and any text may be given.
 */
public final class SameAnswer {
    /** Rules of one endpoint are for no other, so they do not hold where none is named. */
    private static final Endpoint NO_ENDPOINT = new Endpoint("", "");

    private SameAnswer() {}

    /** @throws AssertionError that lists what differs and no rule excuses, or says which text is no JSON */
    public static void assertSameAnswer(String expected, String actual, Rules rules) {
        assertSameAnswer(expected, actual, rules, NO_ENDPOINT);
    }

    /**
     * The same with the rules of an endpoint.
     *
     * @throws AssertionError that lists what differs and no rule excuses, or says which text is no JSON
     */
    public static void assertSameAnswer(String expected, String actual, Rules rules, Endpoint endpoint) {
        List<Difference> differences = differences(read("expected", expected), read("actual", actual), rules, endpoint);
        if (!differences.isEmpty()) throw new AssertionError(DifferenceList.of(differences));
    }

    static List<Difference> differences(String expected, String actual, Rules rules) {
        return differences(read("expected", expected), read("actual", actual), rules, NO_ENDPOINT);
    }

    private static List<Difference> differences(
            JsonDocument.Read expected, JsonDocument.Read actual, Rules rules, Endpoint endpoint) {
        List<Difference> differences = new ArrayList<>();
        JsonComparison.compare(expected, actual, new Terms(Links.UNMAPPED, rules.arrays(endpoint)), difference -> {
            if (rules.excuse(endpoint, difference).isEmpty()) differences.add(difference);
        });
        return differences;
    }

    private static JsonDocument.Read read(String side, String text) {
        return switch (JsonReader.read(text)) {
            case JsonDocument.Read read -> read;
            case JsonDocument.Invalid invalid ->
                throw new AssertionError("The " + side + " text is no JSON: " + invalid.why());
            case JsonDocument.TooComplex complex ->
                throw new AssertionError("The " + side + " text is too complex: " + complex.why());
        };
    }
}
