package dev.understudy.proxy.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.Leg;
import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.exchange.redact.CapturedBody;
import dev.understudy.policy.Policies;
import dev.understudy.policy.Policy;
import dev.understudy.policy.Route;
import dev.understudy.policy.RouteLimits;
import dev.understudy.proxy.capture.BoundedCapture;
import dev.understudy.proxy.capture.ByteBudget;
import dev.understudy.proxy.control.ControlBoard;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The layers of the candidate's leg that a route and the people in charge can close. */
class HeldBackCopiesTest {
    private static final Policy POLICY = Policies.between(URI.create("http://v1"), URI.create("http://v2"));

    @TempDir
    private Path directory;

    private final List<CompletableFuture<LegOutcome>> asked = new ArrayList<>();
    private ControlBoard board;

    @BeforeEach
    void open() {
        board = ControlBoard.open(directory.resolve("orders.json"));
    }

    @Test
    void holdsBackEverythingWhilePaused() throws IOException {
        board.pause("", true, "kim", "");

        assertThat(pausable().send(copy())).isCompletedWithValue(new LegOutcome.Lost(LedgerCounter.PAUSED));
        assertThat(asked).isEmpty();
    }

    @Test
    void holdsBackTheCopiesOfAPausedRoute() throws IOException {
        board.pause("everything", true, "kim", "");

        assertThat(pausable().send(copy())).isCompletedWithValue(new LegOutcome.Lost(LedgerCounter.ROUTE_PAUSED));
    }

    @Test
    void letsTheCopiesOfOtherRoutesPassAndAllAfterAResume() throws IOException {
        board.pause("another", true, "kim", "");
        pausable().send(copy());
        board.pause("", true, "kim", "");
        board.pause("", false, "kim", "");

        pausable().send(copy());

        assertThat(asked).hasSize(2);
    }

    @Test
    void hasOnlySoManyCopiesOfARouteUnderWay() {
        var leg = new RouteBoundedCandidateLeg(this::ask);
        RoutePlan plan = plan(limited(1));
        leg.send(copy(plan));

        var second = leg.send(copy(plan));

        assertThat(((LegOutcome.Unanswered) second.toCompletableFuture().join()).reason())
                .isEqualTo(Leg.Reason.UNAVAILABLE);
        asked.getFirst().complete(new LegOutcome.Lost(LedgerCounter.INTERNAL_ERROR));
        leg.send(copy(plan));
        assertThat(asked).hasSize(2);
    }

    @Test
    void freesTheSlotOfARouteWhenTheLegBelowThrows() {
        RoutePlan plan = plan(limited(1));
        var leg = new NeverThrowingCandidateLeg(new RouteBoundedCandidateLeg(copy -> {
            throw new IllegalStateException("a bug");
        }));

        leg.send(copy(plan));

        assertThat(plan.gate().inFlight()).isZero();
    }

    @Test
    void goesOnCountingWhatIsUnderWayAfterAChangeOfPolicy() {
        MirrorPolicy before = inForce(limited(5));
        RoutePlan old = before.plan(limited(5));
        assertThat(old.gate().tryEnter()).isTrue();

        MirrorPolicy after = before.followedBy(policy(limited(1)), "2", identities(), CandidateCredentials.NONE);

        RoutePlan present = after.plan(limited(1));
        assertThat(present.gate().tryEnter()).isFalse();
        old.gate().leave();
        assertThat(present.gate().tryEnter()).isTrue();
    }

    private CandidateLeg pausable() {
        return new PausableCandidateLeg(this::ask, new MirrorSwitch(board));
    }

    private CompletionStage<LegOutcome> ask(Copy copy) {
        asked.add(new CompletableFuture<>());
        return asked.getLast();
    }

    private static Route limited(int inFlight) {
        Route all = POLICY.routes().getFirst();
        return new Route(
                all.name(),
                all.methods(),
                all.path(),
                all.mapping(),
                all.mirror(),
                all.sample(),
                new RouteLimits(Optional.empty(), inFlight),
                all.candidateRequest(),
                all.exceptions(),
                all.recheck());
    }

    private static Policy policy(Route route) {
        return POLICY.withRoutes(List.of(route));
    }

    private static ClientIdentities identities() {
        return new ClientIdentities(POLICY.identity(), new byte[32]);
    }

    private static MirrorPolicy inForce(Route route) {
        return MirrorPolicy.of(policy(route), "1", identities(), CandidateCredentials.NONE);
    }

    private static RoutePlan plan(Route route) {
        return inForce(route).plan(route);
    }

    private static Copy copy() {
        return copy(plan(POLICY.routes().getFirst()));
    }

    @SuppressWarnings("NullAway") // the layers never look at the original
    private static Copy copy(RoutePlan plan) {
        var answer = new BoundedCapture(new ByteBudget(1000), 100);
        return new Copy(
                UUID.randomUUID(),
                null,
                plan,
                UnaryOperator.identity(),
                CapturedBody.NONE,
                answer,
                new AtomicBoolean());
    }
}
