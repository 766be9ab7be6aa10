package dev.understudy.policy.document;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a schema's keyword found, in words for people who have not read the schema. */
final class SchemaWords {
    private SchemaWords() {}

    static String message(Error error) {
        return switch (error.getKeyword()) {
            case "additionalProperties" -> "is not known here";
            case "required" -> "is missing";
            case "enum" -> "must be one of " + String.join(", ", texts(error.getSchemaNode()));
            case "type" -> "must be of type " + String.join(" or ", texts(error.getSchemaNode()));
            case "pattern" ->
                "'" + error.getInstanceNode().asString() + "' is not written as "
                        + error.getSchemaNode().asString();
            case "maxProperties" -> "must have only one of its keys";
            default -> error.getMessage();
        };
    }

    private static List<String> texts(JsonNode node) {
        var texts = new ArrayList<String>();
        if (!node.isArray()) return List.of(node.asString());
        node.forEach(element -> texts.add(element.asString()));
        return texts;
    }
}
