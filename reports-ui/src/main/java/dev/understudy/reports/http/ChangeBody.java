package dev.understudy.reports.http;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The JSON object that a change is sent with, and what is wrong with it.
 *
 * @param fields an empty object where it could not be read
 * @param problem why it could not; empty where it could
 */
public record ChangeBody(JsonNode fields, Optional<String> problem) {
    private static final int LONGEST = 2_000;

    public static ChangeBody of(Call call) {
        try {
            JsonNode read = JsonText.MAPPER.readTree(call.body());
            if (read.isObject()) return new ChangeBody(read, Optional.empty());
            return bad("The body is a JSON object.");
        } catch (JacksonException notJson) {
            return bad("The body is not JSON: " + notJson.getOriginalMessage());
        }
    }

    private static ChangeBody bad(String problem) {
        return new ChangeBody(JsonText.MAPPER.createObjectNode(), Optional.of(problem));
    }

    /** A text field without blanks around it; empty where it is not there. */
    public String text(String field) {
        return fields.path(field).asString("").strip();
    }

    /** The same where these fields are no longer than a text may be; else it says which is. */
    public ChangeBody checked(String... names) {
        if (problem.isPresent()) return this;
        for (String name : names) {
            if (text(name).length() > LONGEST) return bad(name + " has up to " + LONGEST + " characters.");
        }
        return this;
    }
}
