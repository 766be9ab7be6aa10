package dev.understudy.reports.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table for merge requests and wikis. */
final class MarkdownReport {
    private MarkdownReport() {}

    static String render(ParityReport report) {
        var out = new StringBuilder("# Parity\n\n").append(row(Columns.NAMES));
        out.append(row(IntStream.range(0, Columns.NAMES.size())
                .mapToObj(column -> Columns.isFigure(column) ? "---:" : "---")
                .toList()));
        for (var line : report.lines()) out.append(row(Columns.of(line)));
        return out.append(
                        "\n\"At least\" holds with 95 % certainty, however often one looks. What was replayed is in no other figure.\n")
                .toString();
    }

    private static String row(List<String> cells) {
        return cells.stream().map(MarkdownReport::escaped).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .replaceAll("[\\r\\n]", " ");
    }
}
