package dev.understudy.comparison;

import dev.understudy.comparison.difference.InlineChange;
import dev.understudy.comparison.difference.Legible;
import dev.understudy.comparison.difference.Value;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A verdict as JSON text, for samples and pages:
 * {@code {"verdict", "reason", "differences": [{"kind", "location", "matchedBy", "primary", "candidate", "rule",
 * "standing", "fingerprint"}]}}. {@code matchedBy} is there only where elements were found by a key, and is the location
 * with these keys in place of indexes; {@code inside: {"at", "primary", "candidate"}} says what changed within two long
 * texts, and where it begins. The reason is null but for {@code candidate-failed} and {@code not-comparable}; {@code primary} and
 * {@code candidate} are text, null where the side has nothing there, cut at {@value Value#LIMIT} characters with a mark;
 * {@code rule} is null where none excuses. At most the first 1,000 differences, and {@code "more"} with the number of the
 * others where there are any. {@code "pairings": {"arrays": [{"at", "kept": [[primary, candidate, length]], "moved": […]}]}}
 * says who is who in arrays that were not paired index by index, and {@code "more": true} in it that not all are there.
 */
public final class VerdictJson {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int MOST = 1_000;
    private static final int LONGEST_LOCATION = 2_000;

    private VerdictJson() {}

    public static String write(Verdict verdict) {
        var text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("verdict", verdict.label());
            nullable(json, "reason", reason(verdict));
            json.writeArrayPropertyStart("differences");
            verdict.allDifferences().stream().limit(MOST).forEach(difference -> difference(json, difference));
            json.writeEndArray();
            int more = verdict.found() - MOST;
            if (more > 0) json.writeNumberProperty("more", more);
            if (!verdict.pairings().isEmpty()) PairingsJson.write(json, verdict.pairings());
            json.writeEndObject();
        }
        return text.toString();
    }

    private static @Nullable String reason(Verdict verdict) {
        return switch (verdict) {
            case Verdict.CandidateFailed failed -> failed.why();
            case Verdict.NotComparable not -> not.why().label();
            case Verdict.Match match -> null;
            case Verdict.MatchByRule byRule -> null;
            case Verdict.Mismatch mismatch -> null;
        };
    }

    private static void difference(JsonGenerator json, JudgedDifference judged) {
        json.writeStartObject();
        json.writeStringProperty("kind", judged.difference().kind().label());
        json.writeStringProperty(
                "location", Legible.of(judged.difference().location().text(), LONGEST_LOCATION));
        judged.difference()
                .location()
                .textByKeys()
                .ifPresent(keys -> json.writeStringProperty("matchedBy", Legible.of(keys, LONGEST_LOCATION)));
        InlineChange inside = judged.difference().inside();
        if (inside != null) inside(json, inside);
        nullable(json, "primary", judged.difference().primary().text());
        nullable(json, "candidate", judged.difference().candidate().text());
        nullable(json, "rule", judged.rule());
        json.writeStringProperty("standing", judged.standing().label());
        json.writeStringProperty("fingerprint", judged.fingerprint().id());
        json.writeEndObject();
    }

    private static void inside(JsonGenerator json, InlineChange inside) {
        json.writeObjectPropertyStart("inside");
        json.writeNumberProperty("at", inside.at());
        json.writeStringProperty("primary", inside.primary());
        json.writeStringProperty("candidate", inside.candidate());
        json.writeEndObject();
    }

    private static void nullable(JsonGenerator json, String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }
}
