package dev.understudy.evidence.group;

import java.util.Optional;
import java.util.stream.Stream;

/** Where a group stands. Accepted and primary-wrong count as matches by decision, the others as mismatches. */
public enum GroupState {
    OPEN("open"),
    ACCEPTED("accepted"),
    PRIMARY_WRONG("primary-wrong"),
    FIXED("fixed"),
    /** Seen again after it was fixed; only the recorder says so. */
    REGRESSED("regressed");

    private final String label;

    GroupState(String label) {
        this.label = label;
    }

    /** The name in the store and in the API. */
    public String label() {
        return label;
    }

    public static Optional<GroupState> labelled(String label) {
        return Stream.of(values()).filter(state -> state.label.equals(label)).findFirst();
    }

    /** Whether a person may say so of a group of that kind: what was not explored is not known, so nobody can excuse it. */
    public boolean mayBeDecided(String kind) {
        return switch (this) {
            case OPEN, FIXED -> true;
            case ACCEPTED, PRIMARY_WRONG -> !kind.equals(MismatchGroup.NOT_EXPLORED);
            case REGRESSED -> false;
        };
    }
}
