package dev.understudy.reports.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One page that stands by itself, for mails and build artefacts. */
final class HtmlReport {
    private static final String BEFORE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="color-scheme" content="light dark">
            <title>Parity</title>
            <style>
            body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem; }
            table { border-collapse: collapse; }
            th, td { padding: .3rem .8rem; text-align: left; border-bottom: 1px solid #8886; }
            .figure { text-align: right; font-variant-numeric: tabular-nums; }
            </style>
            </head>
            <body>
            <h1>Parity</h1>
            <table>
            <thead>
            """;
    private static final String BETWEEN = """
            </thead>
            <tbody>
            """;
    private static final String AFTER = """
            </tbody>
            </table>
            <p>“At least” holds with 95 % certainty, however often one looks. What was replayed is in no other figure.</p>
            </body>
            </html>
            """;

    private HtmlReport() {}

    static String render(ParityReport report) {
        String head = row("th scope=\"col\"", "th", Columns.NAMES);
        String body = report.lines().stream()
                .map(line -> row("td", "td", Columns.of(line)))
                .collect(Collectors.joining());
        return BEFORE + head + BETWEEN + body + AFTER;
    }

    private static String row(String open, String close, List<String> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> "<" + open + (Columns.isFigure(column) ? " class=\"figure\"" : "") + ">"
                        + Markup.escaped(cells.get(column)) + "</" + close + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }
}
