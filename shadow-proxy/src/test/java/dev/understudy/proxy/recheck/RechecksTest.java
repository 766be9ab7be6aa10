package dev.understudy.proxy.recheck;

import static dev.understudy.proxy.recheck.RecheckRules.nobody;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.Endpoint;
import dev.understudy.exchange.Leg;
import dev.understudy.exchange.PathMapping;
import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.exchange.redact.CapturedBody;
import dev.understudy.exchange.redact.Likeness;
import dev.understudy.policy.Mirroring;
import dev.understudy.policy.PathPattern;
import dev.understudy.policy.RecheckSettings;
import dev.understudy.policy.Route;
import dev.understudy.proxy.capture.BoundedCapture;
import dev.understudy.proxy.capture.ByteBudget;
import dev.understudy.proxy.forward.Client;
import dev.understudy.proxy.http.RequestHead;
import dev.understudy.proxy.http.RequestOutcome;
import dev.understudy.proxy.http.RequestParser;
import dev.understudy.proxy.ledger.Epochs;
import dev.understudy.proxy.mirror.Again;
import dev.understudy.proxy.mirror.Asked;
import dev.understudy.proxy.mirror.CapturedExchange;
import dev.understudy.proxy.mirror.LegOutcome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RechecksTest {
    private static final Recheck ASK = new Recheck.AskCandidate();
    private static final RecheckSettings PLENTY = new RecheckSettings(1000, 1, Duration.ofSeconds(1));
    private static final LegOutcome LOST = new LegOutcome.Lost(LedgerCounter.STALE_CONNECTION);

    @TempDir
    private Path data;

    private final List<LegOutcome> told = new ArrayList<>();
    private Leg.@Nullable Why forbidden;
    private Epochs epochs;

    @BeforeEach
    void begin() throws Exception {
        epochs = Epochs.begin(data, "proxy", Instant.now(), 10);
    }

    @AfterEach
    void end() throws Exception {
        epochs.close();
    }

    @Test
    void asksForSoManyExchangesAtOnce() {
        var rechecks = rechecks(PLENTY);
        for (int i = 0; i < Rechecks.LIMIT; i++) assertThat(first(rechecks)).isEqualTo(ASK);

        assertThat(first(rechecks)).isEqualTo(nobody(Leg.Why.NO_BUDGET));
        rechecks.ended();

        assertThat(first(rechecks)).isEqualTo(ASK);
    }

    @Test
    void holdsNoPlaceForAnExchangeWhoseBudgetIsSpent() {
        var rechecks = rechecks(new RecheckSettings(1, 1, Duration.ofSeconds(1)));
        assertThat(first(rechecks)).isEqualTo(ASK);

        assertThat(first(rechecks)).isEqualTo(nobody(Leg.Why.NO_BUDGET));

        assertThat(rechecks.inFlight()).isEqualTo(1);
    }

    @Test
    void asksNobodyWhileMirroringIsPausedOrUnderPressure() {
        var rechecks = rechecks(PLENTY);

        forbidden = Leg.Why.OFF;
        assertThat(first(rechecks)).isEqualTo(nobody(Leg.Why.OFF));
        forbidden = Leg.Why.NO_BUDGET;
        assertThat(rechecks.second(exchange(), Likeness.SAME)).isEqualTo(nobody(Leg.Why.NO_BUDGET));
    }

    @Test
    void asksNobodyOfAnEndpointThatIsKnownToWrite() {
        var rechecks = new Rechecks(PLENTY, endpoint -> endpoint.template().equals("/a"), () -> 0);

        assertThat(first(rechecks)).isEqualTo(nobody(Leg.Why.NOT_ALLOWED));
    }

    @Test
    void asksThePrimaryForTheWholeOnlyWhilePlentyIsLeft() {
        var rechecks = rechecks(new RecheckSettings(1000, 0.02, Duration.ofSeconds(1)));
        int asked = 0;
        for (int i = 0; i < 250; i++) {
            if (!(rechecks.partial(exchange()) instanceof Recheck.AskPrimary)) continue;
            asked++;
            rechecks.ended();
        }

        assertThat(asked).isBetween(RecheckBudget.SAVED / 2, RecheckBudget.SAVED / 2 + 250 / 50);
        assertThat(first(rechecks)).isEqualTo(ASK);
    }

    @Test
    void tellsWhatCame() {
        var rechecks = rechecks(PLENTY);
        Asked asked = asked();
        rechecks.await(asked, told::add);

        asked.outcome().complete(LOST);
        rechecks.close();

        assertThat(told).containsExactly(LOST);
    }

    @Test
    void givesUpWhatIsUnderWayWhenItEndsAndTellsItOnce() {
        var rechecks = rechecks(PLENTY);
        Asked asked = asked();
        first(rechecks);
        rechecks.await(asked, told::add);

        rechecks.close();
        asked.outcome().complete(LOST);

        assertThat(told)
                .singleElement()
                .isInstanceOfSatisfying(
                        LegOutcome.Unanswered.class,
                        nothing -> assertThat(nothing.reason()).isEqualTo(Leg.Reason.TIMED_OUT));
    }

    @Test
    void asksNobodyOnceItHasEnded() {
        var rechecks = rechecks(PLENTY);
        rechecks.close();

        assertThat(first(rechecks)).isEqualTo(nobody(Leg.Why.OFF));
        rechecks.await(asked(), told::add);
        assertThat(told).hasSize(1);
    }

    private static Rechecks rechecks(RecheckSettings settings) {
        return new Rechecks(settings, endpoint -> false, () -> 0);
    }

    private Recheck first(Rechecks rechecks) {
        return rechecks.first(exchange(), Likeness.DIFFERENT);
    }

    private static Asked asked() {
        return new Asked(new CompletableFuture<>(), new BoundedCapture(new ByteBudget(10), 10));
    }

    @SuppressWarnings("NullAway") // nobody looks at the answers
    private CapturedExchange exchange() {
        var route = new Route("all", Set.of(), new PathPattern("/**"), PathMapping.IDENTITY, new Mirroring.Safe(), 1);
        return new CapturedExchange(
                epochs.present().seen(new Endpoint("GET", "/a")),
                UUID.randomUUID(),
                Instant.now(),
                route,
                null,
                head(),
                new Client("127.0.0.1", "http"),
                CapturedBody.NONE,
                null,
                null,
                new FakeAgain(),
                List.of());
    }

    private static RequestHead head() {
        byte[] head = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
        return ((RequestOutcome.Accepted) RequestParser.parse(head)).head();
    }

    private final class FakeAgain implements Again {
        @Override
        public Optional<Leg.Why> forbidden() {
            return Optional.ofNullable(forbidden);
        }

        @Override
        public Asked candidate() {
            return asked();
        }

        @Override
        public Optional<Asked> primary() {
            return Optional.empty();
        }
    }
}
