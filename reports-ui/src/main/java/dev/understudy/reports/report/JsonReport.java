package dev.understudy.reports.report;

import dev.understudy.reports.http.JsonText;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** An array of objects with the field names of the API. */
final class JsonReport {
    private JsonReport() {}

    private record Row(
            String endpoint,
            long seen,
            long compared,
            @Nullable Double parity,
            @Nullable Double parityLowerBound,
            long openGroups,
            ReplayedRow replayed,
            String verdict) {}

    private record ReplayedRow(
            long compared, long mismatched, @Nullable Double parityLowerBound) {}

    static String render(ParityReport report) {
        List<Row> rows = report.lines().stream()
                .map(line -> new Row(
                        line.endpoint(),
                        line.seen(),
                        line.compared(),
                        nullable(line.parity()),
                        nullable(line.bound()),
                        line.groups(),
                        new ReplayedRow(
                                line.replayed().compared(),
                                line.replayed().mismatched(),
                                nullable(line.replayed().bound())),
                        line.verdict()))
                .toList();
        return JsonText.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(rows) + "\n";
    }

    private static @Nullable Double nullable(OptionalDouble share) {
        return share.isPresent() ? share.getAsDouble() : null;
    }
}
