package dev.understudy.reports.letter;

import dev.understudy.evidence.letter.LetterPosition;
import dev.understudy.evidence.letter.Letters;
import dev.understudy.evidence.letter.RetryOrdered;
import dev.understudy.reports.http.Call;
import dev.understudy.reports.http.ChangeBody;
import dev.understudy.reports.http.Reply;
import dev.understudy.reports.http.Resource;
import dev.understudy.reports.store.Evidence;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** {@code POST /api/dead-letters/retry}: orders that dead letters be judged again, all of them or those named. */
public final class OrderRetryResource implements Resource {
    private static final int MOST_NAMED = 1_000;

    private final Evidence evidence;

    public OrderRetryResource(Evidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public Reply answer(Call call) {
        var body = ChangeBody.of(call).checked("reason");
        if (body.problem().isPresent()) return Reply.badRequest(body.problem().get());
        String reason = body.text("reason");
        JsonNode named = body.fields().path("positions");
        if (body.fields().path("all").asBoolean(false) && named.isMissingNode()) {
            return Reply.ok(LettersJson.RetryJson.of(letters().retryAll(call.actor(), reason)));
        }
        Set<LetterPosition> positions = positions(named);
        if (positions.isEmpty() || positions.size() > MOST_NAMED) {
            return Reply.badRequest(
                    "The body has all: true, or positions such as [\"1@17\"], partition and offset, up to " + MOST_NAMED
                            + " of them.");
        }
        return switch (letters().retry(positions, call.actor(), reason)) {
            case RetryOrdered.Done done -> Reply.ok(LettersJson.RetryJson.of(done.retry()));
            case RetryOrdered.NotThere not ->
                new Reply.Problem(
                        404,
                        "Not found",
                        "There is no dead letter at "
                                + not.positions().stream()
                                        .map(LetterPosition::toString)
                                        .collect(Collectors.joining(", "))
                                + "; nothing was ordered.");
        };
    }

    private Letters letters() {
        return evidence.store().letters();
    }

    /** Empty where one of them is no position. */
    private static Set<LetterPosition> positions(JsonNode named) {
        Set<LetterPosition> positions = new TreeSet<>();
        for (JsonNode each : named) {
            Optional<LetterPosition> position = LetterPosition.parse(each.asString(""));
            if (position.isEmpty()) return Set.of();
            positions.add(position.get());
        }
        return positions;
    }
}
