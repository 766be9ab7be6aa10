package dev.understudy.comparison.assertion;

import dev.understudy.comparison.difference.Difference;
import dev.understudy.comparison.rule.Rules;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.skyscreamer.jsonassert.JSONCompareResult;
import org.skyscreamer.jsonassert.comparator.JSONComparator;

/**
 * The verifier's comparison behind JSONassert's own calls. JSONassert has read the documents before it asks: what its parser
 * loses (digits beyond a double or a long, the first of two equal keys, what follows a document) no comparator can see.
 * {@link SameAnswer} sees it.
 */
public final class UnderstudyComparator implements JSONComparator {
    private final Rules rules;

    public UnderstudyComparator(Rules rules) {
        this.rules = rules;
    }

    @Override
    public JSONCompareResult compareJSON(JSONObject expected, JSONObject actual) throws JSONException {
        return compared("", expected.toString(), actual.toString(), new JSONCompareResult());
    }

    @Override
    public JSONCompareResult compareJSON(JSONArray expected, JSONArray actual) throws JSONException {
        return compared("", expected.toString(), actual.toString(), new JSONCompareResult());
    }

    @Override
    public void compareJSON(String prefix, JSONObject expected, JSONObject actual, JSONCompareResult result)
            throws JSONException {
        compared(prefix, expected.toString(), actual.toString(), result);
    }

    @Override
    public void compareValues(String prefix, Object expected, Object actual, JSONCompareResult result)
            throws JSONException {
        compared(prefix, text(expected), text(actual), result);
    }

    @Override
    public void compareJSONArray(String prefix, JSONArray expected, JSONArray actual, JSONCompareResult result)
            throws JSONException {
        compared(prefix, expected.toString(), actual.toString(), result);
    }

    private JSONCompareResult compared(String prefix, String expected, String actual, JSONCompareResult result) {
        for (Difference difference : SameAnswer.differences(expected, actual, rules)) {
            result.fail(
                    prefix + difference.location().text(),
                    shown(difference.primary().text()),
                    shown(difference.candidate().text()));
        }
        return result;
    }

    private static String shown(@Nullable String text) {
        return text == null ? "nothing" : text;
    }

    /** A value as JSON text. */
    private static String text(Object value) throws JSONException {
        String inArray = new JSONArray().put(value).toString();
        return inArray.substring(1, inArray.length() - 1);
    }
}
