package dev.understudy.reports.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

final class ReportFormatTest {
    private static final ReplayedShare REPLAYED = new ReplayedShare(40, 1, OptionalDouble.of(0.801_2));
    private static final ParityReport REPORT = new ParityReport(List.of(
            line("GET /orders/{id}/", 500, 342, OptionalDouble.of(1), OptionalDouble.of(0.990_038), 0, "ready"),
            line("GET /a|<b>&\"c\"/", 12, 10, OptionalDouble.of(0.999_99), OptionalDouble.of(0.5), 2, "not-ready"),
            line("POST /orders/", 3, 0, OptionalDouble.empty(), OptionalDouble.empty(), 0, "unknown")));

    @Test
    void alignsATableAndRoundsParityDown() {
        assertThat(ReportFormat.TABLE.render(REPORT)).isEqualTo("""
                endpoint           seen  compared    parity  at least  open groups                        replayed  verdict
                GET /orders/{id}/   500       342  100.00 %   99.00 %            0                               0  ready
                GET /a|<b>&"c"/      12        10   99.99 %   50.00 %            2  40, 1 differ, at least 80.12 %  not-ready
                POST /orders/         3         0   unknown   unknown            0                               0  unknown
                """);
    }

    @Test
    void saysSoWhenNothingWasSeen() {
        assertThat(ReportFormat.TABLE.render(new ParityReport(List.of()))).contains("no request was seen yet");
    }

    @Test
    void readsBackWhatItWritesAsJson() {
        assertThat(ApiAnswer.read(ReportFormat.JSON.render(REPORT))).isEqualTo(REPORT);
    }

    @Test
    void escapesWhatWouldBreakAForm() {
        assertThat(ReportFormat.MARKDOWN.render(REPORT)).contains("| GET /a\\|&lt;b>&\"c\"/ |");
        assertThat(ReportFormat.HTML.render(REPORT)).contains("<td>GET /a|&lt;b&gt;&amp;&quot;c&quot;/</td>");
        assertThat(ReportFormat.JUNIT.render(REPORT)).contains("name=\"GET /a|&lt;b&gt;&amp;&quot;c&quot;/\"");
    }

    @Test
    void failsATestForWhatIsNotReadyAndSkipsTheUnknown() {
        assertThat(ReportFormat.JUNIT.render(REPORT))
                .contains("tests=\"3\" failures=\"1\" skipped=\"1\"")
                .contains("name=\"GET /orders/{id}/\"/>")
                .contains(
                        "<failure message=\"parity 99.99 %, at least 50.00 %, 2 open groups, 10 of 12 compared, replayed 40, 1 differ, at least 80.12 %\"/>")
                .contains("<skipped ");
    }

    @Test
    void knowsItsFormsByName() {
        assertThat(ReportFormat.labelled("markdown")).hasValue(ReportFormat.MARKDOWN);
        assertThat(ReportFormat.labelled("pdf")).isEmpty();
    }

    private static ParityReport.Line line(
            String endpoint,
            long seen,
            long compared,
            OptionalDouble parity,
            OptionalDouble bound,
            long groups,
            String verdict) {
        ReplayedShare replayed = groups == 0 ? ReplayedShare.NOTHING : REPLAYED;
        return new ParityReport.Line(endpoint, seen, compared, parity, bound, groups, replayed, verdict);
    }
}
