package dev.understudy.reports.report;

import java.util.List;

/** The columns that the forms for people share. */
final class Columns {
    static final List<String> NAMES =
            List.of("endpoint", "seen", "compared", "parity", "at least", "open groups", "replayed", "verdict");
    /** Columns from this to the one before the last hold figures. */
    static final int FIRST_FIGURE = 1;

    private Columns() {}

    static List<String> of(ParityReport.Line line) {
        return List.of(
                line.endpoint(),
                Long.toString(line.seen()),
                Long.toString(line.compared()),
                Share.of(line.parity()),
                Share.of(line.bound()),
                Long.toString(line.groups()),
                line.replayed().words(),
                line.verdict());
    }

    static boolean isFigure(int column) {
        return column >= FIRST_FIGURE && column < NAMES.size() - 1;
    }
}
