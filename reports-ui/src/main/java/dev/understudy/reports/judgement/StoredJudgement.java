package dev.understudy.reports.judgement;

import dev.understudy.reports.http.JsonText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads the worker's verdict with its differences. One that cannot be read shows no places, and is logged. */
public final class StoredJudgement {
    private static final Logger LOG = LoggerFactory.getLogger(StoredJudgement.class);

    private StoredJudgement() {}

    public static List<JudgedPlace> places(String json) {
        List<JudgedPlace> places = new ArrayList<>();
        for (JsonNode difference : parsed(json).path("differences")) {
            places.add(new JudgedPlace(
                    text(difference, "kind"),
                    text(difference, "location"),
                    nullable(difference, "matchedBy"),
                    nullable(difference, "primary"),
                    nullable(difference, "candidate"),
                    nullable(difference, "rule"),
                    text(difference, "standing"),
                    text(difference, "fingerprint")));
        }
        return places;
    }

    public static JudgedPairings pairings(String json) {
        return JudgedPairings.read(parsed(json).path("pairings"));
    }

    /** How many differences were found that are not listed. */
    public static int unlisted(String json) {
        return parsed(json).path("more").asInt(0);
    }

    private static JsonNode parsed(String json) {
        try {
            return JsonText.MAPPER.readTree(json);
        } catch (JacksonException unreadable) {
            LOG.warn("A stored verdict cannot be read: {}", unreadable.getOriginalMessage());
            return JsonText.MAPPER.createObjectNode();
        }
    }

    private static String text(JsonNode node, String field) {
        String text = nullable(node, field);
        return text == null ? "" : text;
    }

    private static @Nullable String nullable(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (value.isNull() || value.isMissingNode()) return null;
        return value.isString() ? value.stringValue() : value.toString();
    }
}
