package dev.understudy.standalone.doctor;

/** What a finding says to the first mirrored request, from the best to the worst. */
public enum Opinion {
    GO("go"),
    /** It could not be seen from here, or not with certainty. */
    UNKNOWN("unknown"),
    NO_GO("no-go");

    private final String label;

    Opinion(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    Opinion orWorse(Opinion other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
