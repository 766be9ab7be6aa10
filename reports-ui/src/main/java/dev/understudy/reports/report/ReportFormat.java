package dev.understudy.reports.report;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms a report can take. */
public enum ReportFormat {
    TABLE,
    JSON,
    MARKDOWN,
    HTML,
    JUNIT;

    /** The whole text, with a line end. */
    public String render(ParityReport report) {
        return switch (this) {
            case TABLE -> TableReport.render(report);
            case JSON -> JsonReport.render(report);
            case MARKDOWN -> MarkdownReport.render(report);
            case HTML -> HtmlReport.render(report);
            case JUNIT -> JunitReport.render(report);
        };
    }

    /** As it is written on the command line: {@code table}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ReportFormat> labelled(String label) {
        return Stream.of(values())
                .filter(format -> format.label().equals(label))
                .findFirst();
    }
}
