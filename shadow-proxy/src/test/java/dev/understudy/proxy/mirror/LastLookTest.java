package dev.understudy.proxy.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.PathMapping;
import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.exchange.message.Bytes;
import dev.understudy.exchange.redact.CapturedBody;
import dev.understudy.policy.Leave;
import dev.understudy.policy.Mirroring;
import dev.understudy.policy.PathPattern;
import dev.understudy.policy.Route;
import dev.understudy.proxy.dryrun.DryRunWatch;
import dev.understudy.proxy.http.RequestHead;
import dev.understudy.proxy.http.RequestOutcome;
import dev.understudy.proxy.http.RequestParser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What may end between the decision and the copy. */
class LastLookTest {
    private static final Leave LEAVE = new Leave("r", "o", LocalDate.of(2027, 3, 1));
    private static final Route READ_ONLY = route(new Mirroring.ReadOnly(LEAVE));
    private static final Route DRY_RUN = route(new Mirroring.DryRun(LEAVE, Duration.ofSeconds(1)));
    private static final RequestHead HEAD = head();

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2027-03-01T23:59:59.999Z"));
    private final Set<String> off = new HashSet<>();
    private final LastLook look = new LastLook(new LeaveLinks(new UtcDate(now::get), new SetWatch(), Map.of()));

    /** Off where the set says so. */
    private final class SetWatch implements DryRunWatch {
        @Override
        public boolean mayRun(String route) {
            return !off.contains(route);
        }

        @Override
        public void unproven(String route, String why) {
            off.add(route);
        }
    }

    @Test
    void refusesNothingWhereNothingHasEnded() {
        assertThat(look.refusal(READ_ONLY, HEAD, CapturedBody.NONE)).isEmpty();
        assertThat(look.refusal(DRY_RUN, HEAD, CapturedBody.NONE)).isEmpty();
    }

    @Test
    void seesALeaveEndAtMidnightOfUtc() {
        now.set(Instant.parse("2027-03-02T00:00:00Z"));

        assertThat(look.refusal(READ_ONLY, HEAD, CapturedBody.NONE)).contains(LedgerCounter.LEAVE_EXPIRED);
    }

    @Test
    void seesARouteThatWasSwitchedOffMeanwhile() {
        off.add(DRY_RUN.name());

        assertThat(look.refusal(DRY_RUN, HEAD, CapturedBody.NONE)).contains(LedgerCounter.DRY_RUN_OFF);
        assertThat(look.refusal(READ_ONLY, HEAD, CapturedBody.NONE)).isEmpty();
    }

    @Test
    void seesAMethodThatTheBodyAsksFor() {
        byte[] form = "a=1&_method=DELETE".getBytes(StandardCharsets.US_ASCII);

        assertThat(look.refusal(READ_ONLY, HEAD, new CapturedBody(Bytes.owning(form), form.length)))
                .contains(LedgerCounter.METHOD_OVERRIDE);
    }

    private static Route route(Mirroring mirror) {
        return new Route("r", Set.of("POST"), new PathPattern("/**"), PathMapping.IDENTITY, mirror, 1);
    }

    private static RequestHead head() {
        byte[] head = "POST /a HTTP/1.1\r\nHost: h\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
        return ((RequestOutcome.Accepted) RequestParser.parse(head)).head();
    }
}
