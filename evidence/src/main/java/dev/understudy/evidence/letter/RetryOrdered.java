package dev.understudy.evidence.letter;

import java.util.List;

/** How an order to judge dead letters again was taken. */
public sealed interface RetryOrdered {
    record Done(LetterRetry retry) implements RetryOrdered {}

    /**
     * There is no dead letter at some of the positions. Nothing was ordered.
     *
     * @param positions never empty
     */
    record NotThere(List<LetterPosition> positions) implements RetryOrdered {}
}
