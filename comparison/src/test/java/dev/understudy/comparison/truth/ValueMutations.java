package dev.understudy.comparison.truth;

import static dev.understudy.comparison.truth.Mutation.real;
import static dev.understudy.comparison.truth.Spots.scalar;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** One scalar of a JSON document means something else. */
final class ValueMutations {
    private ValueMutations() {}

    static List<Mutation> all() {
        return List.of(
                real("a letter changed", scalar(Spots::isWords, ValueMutations::otherLetter)),
                real("a letter in upper case", scalar(ValueMutations::hasLowerCase, ValueMutations::upperCase)),
                real("a space behind a string", scalar(Spots::isWords, (raw, random) -> cut(raw) + " \"")),
                real(
                        "a space that does not break",
                        scalar(
                                raw -> Spots.isWords(raw) && raw.contains(" "),
                                (raw, random) -> raw.replaceFirst(" ", "\u00a0"))),
                real(
                        "a letter of another script",
                        scalar(
                                raw -> Spots.isWords(raw) && raw.contains("e") && !raw.contains("\\"),
                                (raw, random) -> raw.replaceFirst("e", "\u0435"))),
                real(
                        "an accent lost",
                        scalar(
                                raw -> raw.contains("\u00e4") || raw.contains("\u00f6") || raw.contains("\u00e1"),
                                (raw, random) -> raw.replace('\u00e4', 'a')
                                        .replace('\u00f6', 'o')
                                        .replace('\u00e1', 'a'))),
                real(
                        "a string cut short",
                        scalar(
                                raw -> Spots.isWords(raw) && raw.length() > 4 && !raw.contains("\\"),
                                (raw, random) -> raw.substring(0, raw.length() - 2) + '"')),
                real("an empty string for a text", scalar(Spots::isWords, (raw, random) -> "\"\"")),
                real(
                        "HTML escaped once more",
                        scalar(
                                raw -> raw.contains("&") || raw.contains("<"),
                                (raw, random) -> raw.replace("&", "&amp;").replace("<", "&lt;"))),
                real("an integer one more", scalar(Spots::isInteger, (raw, random) -> plus(raw, 1))),
                real(
                        "an integer with the other sign",
                        scalar(raw -> Spots.isInteger(raw) && !raw.equals("0"), (raw, random) -> "-" + raw)),
                real(
                        "an integer beyond doubles one less",
                        scalar(ValueMutations::isBeyondDoubles, (raw, random) -> plus(raw, -1))),
                real(
                        "the last digit of a decimal",
                        scalar(
                                ValueMutations::isDecimal,
                                (raw, random) -> new BigDecimal(raw)
                                        .add(new BigDecimal(raw).ulp())
                                        .toPlainString())),
                real(
                        "a decimal a trillionth more",
                        scalar(
                                ValueMutations::isDecimal,
                                (raw, random) -> new BigDecimal(raw)
                                        .add(new BigDecimal("1e-12"))
                                        .toPlainString())),
                real(
                        "a decimal rounded",
                        scalar(
                                raw -> isDecimal(raw) && !isWhole(raw),
                                (raw, random) ->
                                        new BigDecimal(raw).toBigInteger().toString())),
                real(
                        "a number ten times as large",
                        scalar(
                                raw -> Spots.isNumber(raw) && new BigDecimal(raw).signum() != 0,
                                (raw, random) -> raw + "e1")),
                real("true for false", scalar(Spots::isTruth, (raw, random) -> raw.equals("true") ? "false" : "true")),
                real("1 for true", scalar(Spots::isTruth, (raw, random) -> raw.equals("true") ? "1" : "0")),
                real("\"true\" for true", scalar(Spots::isTruth, (raw, random) -> '"' + raw + '"')),
                real("a string for a number", scalar(Spots::isNumber, (raw, random) -> '"' + raw + '"')),
                real(
                        "a number for a string of digits",
                        scalar(
                                raw -> raw.matches("\"[1-9][0-9]*(\\.[0-9]+)?\""),
                                (raw, random) -> raw.substring(1, raw.length() - 1))),
                real("null for a value", scalar(raw -> !raw.equals("null"), (raw, random) -> "null")),
                real("a value for null", scalar(raw -> raw.equals("null"), (raw, random) -> "\"none\"")),
                real("an empty string for null", scalar(raw -> raw.equals("null"), (raw, random) -> "\"\"")),
                real("null for an empty string", scalar(raw -> raw.equals("\"\""), (raw, random) -> "null")),
                real("0 for null", scalar(raw -> raw.equals("null"), (raw, random) -> "0")),
                real("false for null", scalar(raw -> raw.equals("null"), (raw, random) -> "false")),
                real("an object for a scalar", scalar(raw -> true, (raw, random) -> "{\"value\":" + raw + "}")),
                real("a list for a scalar", scalar(raw -> true, (raw, random) -> "[" + raw + "]")),
                real(
                        "a JSON text for a scalar",
                        scalar(
                                raw -> Spots.isTruth(raw) || Spots.isNumber(raw),
                                (raw, random) -> "\"{\\\"v\\\":" + raw + "}\"")),
                real(
                        "an instant a second later",
                        scalar(Spots::isInstant, (raw, random) -> Instants.later(raw, Duration.ofSeconds(1)))),
                real(
                        "an instant a microsecond later",
                        scalar(Spots::isInstant, (raw, random) -> Instants.later(raw, Duration.ofNanos(1_000)))),
                real(
                        "the same clock in another zone",
                        scalar(Spots::isInstant, (raw, random) -> Instants.sameClockElsewhere(raw))),
                real("a date for an instant", scalar(Spots::isInstant, (raw, random) -> raw.substring(0, 11) + '"')),
                real("a link to another one", scalar(ValueMutations::isNumberedLink, (raw, random) -> otherDigit(raw))),
                real(
                        "a link to an unmapped path",
                        scalar(Spots::isLink, (raw, random) -> raw.replace("/api/v1/", "/api/v3/"))),
                real(
                        "a link to another host",
                        scalar(
                                Spots::isLink,
                                (raw, random) -> raw.contains("//")
                                        ? raw.replace("10.0.0.7", "10.0.0.8")
                                        : raw.replace("\"/", "\"//other/"))),
                real(
                        "a link without its slash",
                        scalar(
                                raw -> Spots.isLink(raw) && raw.endsWith("/\""),
                                (raw, random) -> raw.substring(0, raw.length() - 2) + '"')),
                real(
                        "a link with its query in another order",
                        scalar(raw -> raw.contains("?") && raw.contains("&"), ValueMutations::otherQueryOrder)));
    }

    private static boolean isBeyondDoubles(String raw) {
        return Spots.isInteger(raw) && new BigInteger(raw).bitLength() > 53;
    }

    private static String cut(String raw) {
        return raw.substring(0, raw.length() - 1);
    }

    /** The first letter that stands for itself becomes the next one. */
    private static String otherLetter(String raw, Random random) {
        int at = 1;
        return raw.charAt(at) == '\\'
                ? "\"!" + raw.substring(3)
                : "\"" + (char) (raw.charAt(at) + 1) + raw.substring(at + 1);
    }

    private static boolean hasLowerCase(String raw) {
        return Spots.isWords(raw) && Character.isLowerCase(raw.charAt(1));
    }

    private static String upperCase(String raw, Random random) {
        return "\"" + Character.toUpperCase(raw.charAt(1)) + raw.substring(2);
    }

    private static String plus(String raw, int more) {
        return new BigInteger(raw).add(BigInteger.valueOf(more)).toString();
    }

    private static boolean isDecimal(String raw) {
        return Spots.isNumber(raw) && raw.contains(".") && !raw.contains("e");
    }

    private static boolean isWhole(String raw) {
        return new BigDecimal(raw).stripTrailingZeros().scale() <= 0;
    }

    private static boolean isNumberedLink(String raw) {
        return raw.matches(".*/api/v1/.*[0-9].*");
    }

    private static String otherDigit(String raw) {
        StringBuilder text = new StringBuilder(raw);
        for (int i = raw.length() - 1; i > 0; i--) {
            if (!Character.isDigit(raw.charAt(i))) continue;
            text.setCharAt(i, raw.charAt(i) == '9' ? '8' : (char) (raw.charAt(i) + 1));
            return text.toString();
        }
        return raw;
    }

    private static String otherQueryOrder(String raw, Random random) {
        int from = raw.indexOf('?') + 1;
        String[] parameters = raw.substring(from, raw.length() - 1).split("&", -1);
        Collections.reverse(Arrays.asList(parameters));
        return raw.substring(0, from) + String.join("&", parameters) + '"';
    }
}
