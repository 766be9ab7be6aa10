package dev.understudy.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.comparison.Judge;
import dev.understudy.comparison.header.UncountedHeaders;
import dev.understudy.comparison.rule.Rule;
import dev.understudy.comparison.rule.RuleDocument;
import dev.understudy.comparison.rule.Rules;
import dev.understudy.exchange.Endpoint;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Leg;
import dev.understudy.exchange.Legs;
import dev.understudy.exchange.Origin;
import dev.understudy.exchange.PathMapping;
import dev.understudy.exchange.ServedBy;
import dev.understudy.exchange.message.Answer;
import dev.understudy.exchange.message.Body;
import dev.understudy.exchange.message.Bytes;
import dev.understudy.exchange.message.Header;
import dev.understudy.exchange.message.Headers;
import dev.understudy.exchange.message.Request;
import dev.understudy.exchange.template.SegmentTemplates;
import dev.understudy.standalone.bookshop.BookshopServer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

/** The demo without proxy, Kafka and database: both shops asked directly, and judged by the demo's own rules. */
class PlantedDifferencesTest {
    private static final PathMapping MAPPING = new PathMapping("/api/v1/", "/api/v2/");
    private static final Leg NOT_ASKED = new Leg.NotAsked(Leg.Why.OFF);

    private final OkHttpClient client =
            new OkHttpClient.Builder().followRedirects(false).build();

    @Test
    void theScriptShowsAllThatIsPlantedAndNothingElse() throws IOException {
        var judge = new Judge(rules(), UncountedHeaders.BUILT_IN);
        Set<Place> found = new HashSet<>();
        try (var legacy = BookshopServer.legacy("1.11");
                var rewritten = BookshopServer.rewritten("demo-test")) {
            for (Step step : Step.script()) {
                if (step.isSafe()) found.addAll(differences(judge, exchange(step, legacy, rewritten)));
            }
        }

        assertThat(Outcome.of(Planted.read(), found)).allMatch(Outcome::isRight);
    }

    @Test
    void plantsAtLeastTwelveRealAndEightHarmlessDifferencesOfManyKinds() throws IOException {
        Planted planted = Planted.read();

        assertThat(planted.real()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(planted.harmless()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(planted.real().keySet().stream().map(Place::kind).distinct()).hasSizeGreaterThanOrEqualTo(10);
    }

    private static Set<Place> differences(Judge judge, Exchange exchange) {
        Set<Place> places = new HashSet<>();
        for (var judged : judge.judge(exchange).allDifferences()) {
            if (judged.isExcused()) continue;
            places.add(new Place(
                    exchange.endpoint().name(),
                    judged.difference().kind().label(),
                    judged.fingerprint().location()));
        }
        return places;
    }

    private static Rules rules() {
        return new Rules(DemoPolicy.read().comparison().rules().stream()
                .map(document -> switch (RuleDocument.read(document)) {
                    case RuleDocument.Read.Good(Rule rule) -> rule;
                    case RuleDocument.Read.Bad(List<String> problems) -> throw new AssertionError(problems);
                })
                .toList());
    }

    private Exchange exchange(Step step, BookshopServer legacy, BookshopServer rewritten) throws IOException {
        return new Exchange(
                UUID.randomUUID(),
                new Origin("test", 1),
                Instant.EPOCH,
                new Endpoint(step.method(), SegmentTemplates.templateOf(step.target())),
                "shop",
                MAPPING,
                ServedBy.PRIMARY,
                "",
                new Request(step.method(), step.target(), "HTTP/1.1", Headers.NONE, Body.EMPTY),
                new Legs(
                        leg(legacy.address(), step, step.target()),
                        leg(rewritten.address(), step, MAPPING.toCandidate(step.target())),
                        NOT_ASKED,
                        NOT_ASKED));
    }

    private Leg leg(URI server, Step step, String target) throws IOException {
        var request = new okhttp3.Request.Builder()
                .url(server + target)
                .method(step.method(), null)
                .header("Host", "shop.example")
                .header("Accept-Encoding", "gzip");
        if (step.withToken()) request.header("Authorization", "Token " + BookshopServer.TOKEN);
        try (Response response = client.newCall(request.build()).execute()) {
            var lines = StreamSupport.stream(response.headers().spliterator(), false)
                    .map(line -> new Header(line.getFirst(), line.getSecond()))
                    .toList();
            var answer = new Answer(
                    response.code(),
                    response.message(),
                    new Headers(lines),
                    Body.asSent(Bytes.owning(response.body().bytes())),
                    Headers.NONE);
            return new Leg.Answered(
                    new Leg.Instance("shop.example", ""), Instant.EPOCH, Duration.ZERO, Duration.ZERO, answer);
        }
    }
}
