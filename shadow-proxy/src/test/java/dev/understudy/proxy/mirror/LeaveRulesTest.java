package dev.understudy.proxy.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.PathMapping;
import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.policy.Leave;
import dev.understudy.policy.Mirroring;
import dev.understudy.policy.PathPattern;
import dev.understudy.policy.Precautions;
import dev.understudy.policy.Route;
import dev.understudy.proxy.http.RequestHead;
import dev.understudy.proxy.http.RequestOutcome;
import dev.understudy.proxy.http.RequestParser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a leave lets pass, and what it does not. */
class LeaveRulesTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 3, 1);
    private static final Leave LEAVE = new Leave("it only reads", "search-team", LAST_DAY);
    private static final Route SEARCH = route("search", Set.of("POST"), "/api/search", new Mirroring.ReadOnly(LEAVE));
    private static final Route ORDERS = route(
            "orders", Set.of("POST", "PUT"), "/api/orders/**", new Mirroring.DryRun(LEAVE, Duration.ofSeconds(1)));
    private static final MirrorRules RULES = new MirrorRules(
            List.of(
                    SEARCH,
                    ORDERS,
                    route("never", Set.of(), "/api/never/**", new Mirroring.Never()),
                    route("reads", Set.of(), "/api/**", new Mirroring.Safe())),
            Precautions.DEFAULTS);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DELETE /api/orders/7            | UNSAFE_METHOD
            PUT /api/search                 | UNSAFE_METHOD
            POST /api/customers             | UNSAFE_METHOD
            POST /api/never/x               | UNSAFE_METHOD
            POST /elsewhere                 | UNSAFE_METHOD
            post /api/search                | UNSAFE_METHOD
            POST /api/search?_method=DELETE | METHOD_OVERRIDE
            POST /api/orders/login          | AUTH_PATH
            POST /api/orders/7%2Fcancel     | AMBIGUOUS_PATH
            """)
    void denyWhatNoRouteNames(String requestLine, LedgerCounter reason) {
        MirrorDecision decision = RULES.decide(head(requestLine), client -> 0, LAST_DAY);

        assertThat(decision).isEqualTo(new MirrorDecision.DoNot(reason));
    }

    @Test
    void mirrorWhatARouteNamesUntilItsLastDayIsOver() {
        RequestHead search = head("POST /api/search?q=tea");

        assertThat(RULES.decide(search, client -> 0, LAST_DAY)).isEqualTo(new MirrorDecision.Mirror(SEARCH));
        assertThat(RULES.decide(search, client -> 0, LAST_DAY.plusDays(1)))
                .isEqualTo(new MirrorDecision.DoNot(LedgerCounter.LEAVE_EXPIRED));
    }

    @Test
    void leaveReadingToTheNextRoute() {
        MirrorDecision decision = RULES.decide(head("GET /api/orders/7"), client -> 0, LAST_DAY.plusDays(1));

        assertThat(decision)
                .isInstanceOfSatisfying(
                        MirrorDecision.Mirror.class,
                        mirrored -> assertThat(mirrored.route().name()).isEqualTo("reads"));
    }

    private static Route route(String name, Set<String> methods, String path, Mirroring mirror) {
        return new Route(name, methods, new PathPattern(path), PathMapping.IDENTITY, mirror, 1);
    }

    private static RequestHead head(String requestLine) {
        String head = requestLine.strip() + " HTTP/1.1\r\nHost: h\r\n\r\n";
        return ((RequestOutcome.Accepted) RequestParser.parse(head.getBytes(StandardCharsets.ISO_8859_1))).head();
    }
}
