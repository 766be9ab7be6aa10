package dev.understudy.reports.report;

/** JUnit's XML: a test per endpoint; not ready fails, unknown is skipped, so that pipelines show both as they are. */
final class JunitReport {
    private JunitReport() {}

    static String render(ParityReport report) {
        var out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.append("<testsuite name=\"parity\" tests=\"").append(report.lines().size());
        out.append("\" failures=\"").append(count(report, "not-ready"));
        out.append("\" skipped=\"").append(count(report, "unknown")).append("\" errors=\"0\">\n");
        for (var line : report.lines()) append(out, line);
        return out.append("</testsuite>\n").toString();
    }

    private static void append(StringBuilder out, ParityReport.Line line) {
        out.append("  <testcase classname=\"parity\" name=\"")
                .append(Markup.escaped(line.endpoint()))
                .append('"');
        String message = Markup.escaped("parity " + Share.of(line.parity()) + ", at least " + Share.of(line.bound())
                + ", " + line.groups() + " open groups, " + line.compared() + " of " + line.seen()
                + " compared, replayed "
                + line.replayed().words());
        switch (line.verdict()) {
            case "ready" -> out.append("/>\n");
            case "not-ready" ->
                out.append("><failure message=\"").append(message).append("\"/></testcase>\n");
            default -> out.append("><skipped message=\"").append(message).append("\"/></testcase>\n");
        }
    }

    private static long count(ParityReport report, String verdict) {
        return report.lines().stream()
                .filter(line -> line.verdict().equals(verdict))
                .count();
    }
}
