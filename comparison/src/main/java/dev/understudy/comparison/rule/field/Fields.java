package dev.understudy.comparison.rule.field;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * One object of a document under reading. Whatever is wrong is noted as a sentence that begins with the field's name, and
 * reading goes on, so that all problems come at once. For one thread.
 */
public final class Fields {
    /** Longer decimals are no tolerance of anybody. */
    private static final int LONGEST_DECIMAL = 40;

    private final JsonNode node;
    private final String prefix;
    private final List<String> problems;

    private Fields(JsonNode node, String prefix, List<String> problems) {
        this.node = node;
        this.prefix = prefix;
        this.problems = problems;
    }

    /** @param problems taken in the order in which they are found */
    public static Fields of(JsonNode document, List<String> problems) {
        return new Fields(document, "", problems);
    }

    public boolean has(String name) {
        return node.hasNonNull(name);
    }

    /** The members of that object; where there is none, that is a problem and it has no members. */
    public Fields section(String name) {
        if (!node.path(name).isObject()) problem(name, "an object is needed, such as {location: /at}");
        return new Fields(node.path(name), prefix + name + ".", problems);
    }

    public void problem(String name, String what) {
        problems.add(prefix + name + ": " + what);
    }

    /** Notes every member of another name. */
    public void known(Set<String> names) {
        for (String name : node.propertyNames()) {
            if (!names.contains(name)) {
                problem(name, "not known here; known are " + String.join(", ", new TreeSet<>(names)));
            }
        }
    }

    /** Empty where there is no such text. */
    public String text(String name) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) return "";
        if (value.isString()) return value.stringValue();
        problem(name, "a text is needed, not " + value);
        return "";
    }

    /** A text that has to be there. */
    public String required(String name, String example) {
        boolean there = has(name);
        String text = text(name);
        if (!there || (text.isEmpty() && node.path(name).isString())) {
            problem(name, "is needed, such as " + example);
        }
        return text;
    }

    /** @param parser throws an {@link IllegalArgumentException} whose message says what is wrong */
    public <T> Optional<T> parsed(String name, Function<String, T> parser) {
        String text = text(name);
        if (text.isEmpty()) return Optional.empty();
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException wrong) {
            problem(name, String.valueOf(wrong.getMessage()));
            return Optional.empty();
        }
    }

    /** An exact decimal of at least nothing, as a text or as a number. */
    public Optional<BigDecimal> decimal(String name) {
        if (!has(name)) return Optional.empty();
        String text = node.path(name).asString("");
        try {
            var decimal = new BigDecimal(text.length() > LONGEST_DECIMAL ? "" : text);
            if (decimal.signum() >= 0 && Math.abs(decimal.scale()) <= LONGEST_DECIMAL) return Optional.of(decimal);
        } catch (NumberFormatException notOne) {
            // said below
        }
        problem(name, "a decimal of at least 0 is needed, such as \"0.01\", not " + node.path(name));
        return Optional.empty();
    }

    /** A whole number that has to be there. */
    public OptionalInt whole(String name, int least, int most) {
        JsonNode value = node.path(name);
        if (value.isIntegralNumber() && value.canConvertToInt()) {
            int number = value.intValue();
            if (number >= least && number <= most) return OptionalInt.of(number);
        }
        problem(name, "a whole number from " + least + " to " + most + " is needed");
        return OptionalInt.empty();
    }

    /** None where there is no such list. */
    public List<String> texts(String name) {
        JsonNode list = node.path(name);
        if (list.isMissingNode() || list.isNull()) return List.of();
        List<String> texts = new ArrayList<>();
        for (JsonNode element : list) {
            if (element.isString()) texts.add(element.stringValue());
        }
        if (!list.isArray() || texts.size() != list.size()) problem(name, "a list of texts is needed, not " + list);
        return texts;
    }
}
