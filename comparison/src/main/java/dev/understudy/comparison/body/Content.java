package dev.understudy.comparison.body;

import dev.understudy.exchange.coding.ContentDecoding;
import dev.understudy.exchange.message.Answer;
import dev.understudy.exchange.message.Body;
import dev.understudy.exchange.message.Body.Form;
import dev.understudy.exchange.message.Body.Kept;
import dev.understudy.exchange.message.Bytes;

/** What of a body is there to be compared. */
sealed interface Content {
    /** Bodies are decoded up to this size; a bomb ends here. */
    long LARGEST = 16 * 1024 * 1024;

    /** All bytes, content codings undone. */
    record Whole(Bytes bytes) implements Content {}

    record Undecodable(String why) implements Content {}

    record Hidden(Obstacle obstacle) implements Content {}

    static Content of(Answer answer) {
        return switch (answer.body().kept()) {
            case Kept.Whole whole -> decoded(answer, whole);
            case Kept.Prefix prefix -> new Hidden(Obstacle.TRUNCATED);
            case Kept.Nothing nothing -> nothing(nothing.why());
        };
    }

    private static Content decoded(Answer answer, Kept.Whole whole) {
        if (whole.form() == Form.DECODED) return new Whole(whole.bytes());
        return switch (ContentDecoding.decode(answer.headers(), whole.bytes(), LARGEST)) {
            case ContentDecoding.Decoded.Plain plain -> new Whole(plain.bytes());
            case ContentDecoding.Decoded.Failed failed -> new Undecodable(failed.why());
        };
    }

    private static Content nothing(Body.Kept.Why why) {
        return switch (why) {
            case EMPTY -> new Whole(Bytes.EMPTY);
            case MEANS_THE_SAME, NOTHING_TO_COMPARE, NOT_REDACTABLE -> new Hidden(Obstacle.WITHHELD);
            case NOT_DECODABLE -> new Undecodable("unknown or broken content coding");
            case TOO_LARGE -> new Hidden(Obstacle.TOO_LARGE);
            case TRUNCATED -> new Hidden(Obstacle.TRUNCATED);
        };
    }
}
