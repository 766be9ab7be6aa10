package dev.understudy.reports.report;

import java.util.ArrayList;
import java.util.List;

/** Columns of even width, figures to the right. */
final class TableReport {
    private static final String GAP = "  ";

    private TableReport() {}

    static String render(ParityReport report) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Columns.NAMES);
        for (var line : report.lines()) rows.add(Columns.of(line));
        int[] widths = new int[Columns.NAMES.size()];
        for (var row : rows) {
            for (int i = 0; i < widths.length; i++)
                widths[i] = Math.max(widths[i], row.get(i).length());
        }
        var out = new StringBuilder();
        for (var row : rows) append(out, row, widths);
        if (report.lines().isEmpty()) out.append("no request was seen yet\n");
        return out.toString();
    }

    private static void append(StringBuilder out, List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String padding = " ".repeat(widths[i] - row.get(i).length());
            line.append(i == 0 ? "" : GAP);
            line.append(Columns.isFigure(i) ? padding + row.get(i) : row.get(i) + padding);
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }
}
