package dev.understudy.reports.letter;

import dev.understudy.evidence.letter.LetterList;
import dev.understudy.evidence.letter.LetterRetry;
import dev.understudy.evidence.letter.ListedLetter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dead letters in the API. */
record LettersJson(long total, List<LetterList.ReasonCount> reasons, List<LetterJson> letters) {
    static LettersJson of(LetterList list) {
        return new LettersJson(
                list.total(),
                list.reasons(),
                list.letters().stream().map(LetterJson::of).toList());
    }

    record LetterJson(
            String position,
            String topic,
            String reason,
            String proxy,
            long epoch,
            String endpoint,
            @Nullable Instant deadAt,
            @Nullable Long retry,
            @Nullable String answer) {
        static LetterJson of(ListedLetter letter) {
            return new LetterJson(
                    letter.position().toString(),
                    letter.topic(),
                    letter.reason(),
                    letter.proxy(),
                    letter.epoch(),
                    letter.endpoint(),
                    letter.deadAt(),
                    letter.retry(),
                    letter.answer());
        }
    }

    /** An order to judge some again. */
    record RetryJson(
            long id,
            String askedBy,
            Instant askedAt,
            String reason,
            long asked,
            long judged,
            long waiting,
            List<LetterJson> stillDead) {
        static RetryJson of(LetterRetry retry) {
            return new RetryJson(
                    retry.id(),
                    retry.askedBy(),
                    retry.askedAt(),
                    retry.reason(),
                    retry.asked(),
                    retry.judged(),
                    retry.waiting(),
                    retry.stillDead().stream().map(LetterJson::of).toList());
        }
    }
}
