package dev.understudy.reports.exchange;

import dev.understudy.exchange.Leg;
import dev.understudy.exchange.message.Answer;
import dev.understudy.exchange.message.Header;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One leg in the API; what its outcome has not got is null, or empty for lines. */
record LegJson(
        String outcome,
        @Nullable String reason,
        @Nullable String instance,
        @Nullable String version,
        @Nullable Instant startedAt,
        @Nullable Double timeToFirstByteMillis,
        @Nullable Double durationMillis,
        @Nullable Integer status,
        @Nullable String reasonPhrase,
        List<Header> headers,
        List<Header> trailers,
        @Nullable BodyJson body) {

    static LegJson of(Leg leg) {
        return switch (leg) {
            case Leg.Answered answered -> answered(answered, answered.answer());
            case Leg.Unanswered unanswered -> unanswered(unanswered);
            case Leg.NotAsked notAsked -> notAsked(notAsked);
        };
    }

    private static LegJson answered(Leg.Answered leg, Answer answer) {
        return new LegJson(
                "answered",
                null,
                leg.instance().name(),
                leg.instance().version(),
                leg.startedAt(),
                millis(leg.timeToFirstByte()),
                millis(leg.duration()),
                answer.status(),
                answer.reason(),
                answer.headers().lines(),
                answer.trailers().lines(),
                BodyJson.of(answer.body()));
    }

    private static LegJson unanswered(Leg.Unanswered leg) {
        return new LegJson(
                "unanswered",
                Spelling.of(leg.reason()),
                leg.instance().name(),
                leg.instance().version(),
                leg.startedAt(),
                null,
                millis(leg.after()),
                null,
                null,
                List.of(),
                List.of(),
                null);
    }

    private static LegJson notAsked(Leg.NotAsked leg) {
        return new LegJson(
                "not-asked",
                Spelling.of(leg.why()),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null);
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
