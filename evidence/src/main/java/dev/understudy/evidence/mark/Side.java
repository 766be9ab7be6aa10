package dev.understudy.evidence.mark;

import java.util.Optional;
import java.util.stream.Stream;

/** What something is deployed to. Labels are stored. */
public enum Side {
    PRIMARY("primary"),
    CANDIDATE("candidate"),
    /** The database that both share: a version of it is a schema migration. */
    DATABASE("database");

    private final String label;

    Side(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<Side> labelled(String label) {
        return Stream.of(values()).filter(side -> side.label.equals(label)).findFirst();
    }
}
