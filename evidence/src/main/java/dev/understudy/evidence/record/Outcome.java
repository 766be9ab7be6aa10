package dev.understudy.evidence.record;

/** How the judgement of an exchange ended, before the states of its groups are looked at. */
public sealed interface Outcome {
    /** Both sides answered and were compared; what differed is in the findings. */
    record Compared() implements Outcome {}

    /** @param reason the leg's reason, in lower case with hyphens */
    record CandidateFailed(String reason) implements Outcome {}

    /** @param reason such as {@code truncated}, {@code primary-not-modified} */
    record NotComparable(String reason) implements Outcome {}
}
