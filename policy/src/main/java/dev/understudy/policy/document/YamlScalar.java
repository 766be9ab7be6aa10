package dev.understudy.policy.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A YAML scalar as the JSON value it stands for (YAML 1.2, JSON schema: {@code no} and {@code 2027-03-01} are texts). */
final class YamlScalar {
    private static final int MAX_DIGITS = 40;
    private static final int MAX_WHOLE_DIGITS = 18;

    private YamlScalar() {}

    static JsonNode value(ScalarNode scalar) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        String text = scalar.getValue();
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.NULL)) return nodes.nullNode();
        if (tag.equals(Tag.BOOL)) return nodes.booleanNode(text.equalsIgnoreCase("true"));
        boolean number = (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) && text.length() <= MAX_DIGITS;
        if (!number) return nodes.stringNode(text);
        try {
            if (tag.equals(Tag.FLOAT)) return decimal(new BigDecimal(text), text);
            BigInteger whole = new BigInteger(text);
            return whole.bitLength() < 64 ? nodes.numberNode(whole.longValue()) : nodes.numberNode(whole);
        } catch (NumberFormatException e) {
            return nodes.stringNode(text);
        }
    }

    /** What no 64 bits hold is a text: whoever checks it against a schema asks for a whole number. */
    private static JsonNode decimal(BigDecimal number, String text) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        long digits = (long) number.precision() - number.scale();
        return digits > MAX_WHOLE_DIGITS ? nodes.stringNode(text) : nodes.numberNode(number);
    }
}
