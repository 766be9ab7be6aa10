package dev.understudy.evidence.endpoint;

import java.util.stream.Stream;

/** What an exchange counts as under the present decisions about groups: the view {@code pattern_verdict} says it. */
public enum Verdict {
    MATCHED("matched"),
    MATCHED_BY_RULE("matchedByRule"),
    MISMATCHED("mismatched"),
    CANDIDATE_FAILED("candidateFailed"),
    NOT_COMPARABLE("notComparable");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    /** The name in the view and in the API. */
    public String label() {
        return label;
    }

    public static Verdict labelled(String label) {
        return Stream.of(values())
                .filter(verdict -> verdict.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no verdict is called '" + label + "'"));
    }
}
