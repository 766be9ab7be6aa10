package dev.understudy.comparison.body;

import dev.understudy.comparison.difference.DifferenceSink;
import dev.understudy.comparison.json.JsonPrefix;
import dev.understudy.comparison.json.JsonReader;
import dev.understudy.comparison.json.PrefixComparison;
import dev.understudy.comparison.json.Terms;
import dev.understudy.exchange.coding.ContentDecoding;
import dev.understudy.exchange.message.Answer;
import dev.understudy.exchange.message.Body.Form;
import dev.understudy.exchange.message.Body.Kept;
import dev.understudy.exchange.message.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Two JSON bodies of which at least one was cut: what can be seen of both is compared. */
final class CutBodies {
    private CutBodies() {}

    /** Adds what differs before the cut; that there may be more is for the caller to say. */
    static void compare(Answer primary, Answer candidate, Terms terms, DifferenceSink sink) {
        prefix(primary).ifPresent(p -> prefix(candidate).ifPresent(c -> PrefixComparison.compare(p, c, terms, sink)));
    }

    private static Optional<JsonPrefix> prefix(Answer answer) {
        return bytes(answer)
                .map(bytes -> TypedBytes.of(answer, bytes))
                .filter(typed -> typed.type().isJson()
                        && typed.type().charset().orElse(StandardCharsets.UTF_8).equals(StandardCharsets.UTF_8))
                .flatMap(typed -> JsonReader.readPrefix(typed.bytes().unsafeArray()));
    }

    private static Optional<Bytes> bytes(Answer answer) {
        return switch (answer.body().kept()) {
            case Kept.Prefix prefix
            when prefix.form() == Form.DECODED || !ContentDecoding.isCoded(answer.headers()) ->
                Optional.of(prefix.bytes());
            case Kept.Whole whole ->
                Content.of(answer) instanceof Content.Whole decoded ? Optional.of(decoded.bytes()) : Optional.empty();
            default -> Optional.empty();
        };
    }
}
