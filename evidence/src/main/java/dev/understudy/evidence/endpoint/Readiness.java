package dev.understudy.evidence.endpoint;

/** Whether the evidence of an endpoint is enough. */
public enum Readiness {
    /** The bound of successes of the primary is reached, and no group is open. */
    READY("ready"),
    /** A group is open, or the candidate failed to answer. */
    NOT_READY("not-ready"),
    /** Nothing speaks against it, and too little for it. */
    UNKNOWN("unknown");

    private final String label;

    Readiness(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
