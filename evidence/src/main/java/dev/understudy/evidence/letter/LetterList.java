package dev.understudy.evidence.letter;

import java.util.List;

/**
 * The dead letters of the evidence that is shown.
 *
 * @param total how many there are
 * @param reasons the most frequent ones
 * @param letters the newest ones, newest first
 */
public record LetterList(long total, List<ReasonCount> reasons, List<ListedLetter> letters) {
    public LetterList {
        reasons = List.copyOf(reasons);
        letters = List.copyOf(letters);
    }

    public record ReasonCount(String reason, long count) {}
}
