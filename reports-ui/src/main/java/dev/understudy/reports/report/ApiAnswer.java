package dev.understudy.reports.report;

import dev.understudy.reports.http.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/** Reads the report out of the answer of {@code GET /api/endpoints}, for those who ask a running role. */
public final class ApiAnswer {
    private ApiAnswer() {}

    /** @throws tools.jackson.core.JacksonException where the text is no such answer */
    public static ParityReport read(String json) {
        List<ParityReport.Line> lines = new ArrayList<>();
        for (JsonNode row : JsonText.MAPPER.readTree(json)) {
            lines.add(new ParityReport.Line(
                    row.required("endpoint").asString(),
                    row.required("seen").asLong(),
                    row.required("compared").asLong(),
                    share(row.path("parity")),
                    share(row.path("parityLowerBound")),
                    row.required("openGroups").asLong(),
                    replayed(row.required("replayed")),
                    row.required("verdict").asString()));
        }
        return new ParityReport(lines);
    }

    private static ReplayedShare replayed(JsonNode node) {
        return new ReplayedShare(
                node.required("compared").asLong(),
                node.required("mismatched").asLong(),
                share(node.path("parityLowerBound")));
    }

    private static OptionalDouble share(JsonNode node) {
        return node.isNumber() ? OptionalDouble.of(node.asDouble()) : OptionalDouble.empty();
    }
}
