package dev.understudy.proxy.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.PathMapping;
import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.policy.CandidateRequest;
import dev.understudy.policy.Mirroring;
import dev.understudy.policy.PathPattern;
import dev.understudy.policy.Precautions;
import dev.understudy.policy.Rechecking;
import dev.understudy.policy.Route;
import dev.understudy.policy.RouteExceptions;
import dev.understudy.policy.RouteLimits;
import dev.understudy.policy.SessionPolicy;
import dev.understudy.proxy.http.RequestHead;
import dev.understudy.proxy.http.RequestOutcome;
import dev.understudy.proxy.http.RequestParser;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MirrorRulesTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 3, 1);
    private static final LocalDate TODAY = LAST_DAY;
    private static final Route API = route("api", "/api/v1/**", new Mirroring.Safe(), 1);
    private static final Precautions PRECAUTIONS =
            new Precautions(SessionPolicy.BUILT_IN, List.of(new PathPattern("/api/v1/kiosk/**")), Optional.empty());
    private static final MirrorRules RULES = new MirrorRules(
            List.of(
                    route("reports", "/api/v1/reports/**", new Mirroring.Never(), 1),
                    route("half", "/half/**", new Mirroring.Safe(), 0.5),
                    API,
                    excepted("me", "/me/**"),
                    route("signed", "/signed/**", new Mirroring.Safe(), 1)),
            PRECAUTIONS);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST /api/v1/orders       |                                     | UNSAFE_METHOD
            OPTIONS *                 |                                     | AMBIGUOUS_PATH
            get /api/v1/orders        |                                     | UNSAFE_METHOD
            GET /other                |                                     | NO_ROUTE
            GET /api/v1/reports/1     |                                     | ROUTE_NEVER
            GET /api/v1/%72eports/1   |                                     | AMBIGUOUS_PATH
            GET /api/v1/x/../reports/1|                                     | AMBIGUOUS_PATH
            GET //api/v1/orders       |                                     | AMBIGUOUS_PATH
            GET /api/v1/a%00b         |                                     | AMBIGUOUS_PATH
            GET /API/../api/v1/a      |                                     | AMBIGUOUS_PATH
            GET /api/v1/login/        |                                     | AUTH_PATH
            GET /api/v1/Token-auth/   |                                     | AUTH_PATH
            GET /api/v1/%6cogout      |                                     | AUTH_PATH
            GET /api/v1/o             | Cookie: a=1; sessionid=x            | SESSION_COOKIE
            GET /api/v1/o             | Cookie: a=1~Cookie: sessionid=x     | SESSION_COOKIE
            GET /api/v1/o             | Cookie: PHPSESSID=x~Proxy-Authorization: Basic a | SESSION_COOKIE
            GET /api/v1/kiosk/7       |                                     | AUTH_PATH
            GET /api/v1/back?code=4711&state=x |                            | AUTH_PATH
            GET /signed/o             | Cookie: sessionid=x                 | SESSION_COOKIE
            GET /signed/login         |                                     | AUTH_PATH
            GET /api/v1/o             | X-HTTP-Method-Override: DELETE      | METHOD_OVERRIDE
            GET /api/v1/o?_method=PUT |                                     | METHOD_OVERRIDE
            GET /api/v1/o             | X-Understudy-Shadow: 1              | LOOP
            GET /api/v1/o             | Accept: text/event-stream           | STREAM
            GET /api/v1/o             | Connection: upgrade~Upgrade: ws     | STREAM
            GET /half/x               |                                     | NOT_SAMPLED
            """)
    void doesNotMirror(String requestLine, @Nullable String headers, LedgerCounter reason) {
        MirrorDecision decision = RULES.decide(head(requestLine, headers), client -> 0.7, TODAY);

        assertThat(decision).isEqualTo(new MirrorDecision.DoNot(reason));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /api/v1/orders/7/            |
            HEAD /api/v1/orders              |
            OPTIONS /api/v1/orders           |
            GET /api/v1/a%20b/c%2Fd          |
            GET /api/v1/o?next=/login        |
            GET /api/v1/bloginfo             |
            GET /api/v1/o                    | Cookie: csrftoken=x; theme=dark
            GET /api/v1/o                    | Cookie: sessionid=x~Authorization: Token a
            GET /api/v1/o                    | Cookie: sessionid=x~X-Api-Key: a
            GET /api/v1/o                    | X-API-KEY: a~Cookie: sessionid=x
            GET /api/v1/o?code=4711          |
            """)
    void mirrors(String requestLine, @Nullable String headers) {
        MirrorDecision decision = RULES.decide(head(requestLine, headers), client -> 0.7, TODAY);

        assertThat(decision).isEqualTo(new MirrorDecision.Mirror(API));
    }

    @Test
    void takesTheClientsThatFallIntoTheSample() {
        MirrorDecision decision = RULES.decide(head("GET /half/x", null), client -> 0.49, TODAY);

        assertThat(decision).isInstanceOf(MirrorDecision.Mirror.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /me/o        | Cookie: sessionid=x
            GET /me/password |
            """)
    void mirrorsWhatARouteIsExceptedFromUntilTheExceptionLapses(String requestLine, @Nullable String headers) {
        MirrorDecision inForce = RULES.decide(head(requestLine, headers), client -> 0, LAST_DAY);
        MirrorDecision lapsed = RULES.decide(head(requestLine, headers), client -> 0, LAST_DAY.plusDays(1));

        assertThat(inForce).isInstanceOf(MirrorDecision.Mirror.class);
        assertThat(lapsed).isInstanceOf(MirrorDecision.DoNot.class);
    }

    private static Route excepted(String name, String path) {
        var exceptions = new RouteExceptions(Set.of(RouteExceptions.Kind.values()), "reason", "owner", LAST_DAY);
        return new Route(
                name,
                Set.of(),
                new PathPattern(path),
                PathMapping.IDENTITY,
                new Mirroring.Safe(),
                1,
                RouteLimits.NONE,
                CandidateRequest.UNCHANGED,
                exceptions,
                Rechecking.BOTH);
    }

    private static Route route(String name, String path, Mirroring mirror, double sample) {
        return new Route(name, Set.of(), new PathPattern(path), PathMapping.IDENTITY, mirror, sample);
    }

    private static RequestHead head(String requestLine, @Nullable String headers) {
        String lines = headers == null ? "" : headers.strip().replace("~", "\r\n") + "\r\n";
        String head = requestLine.strip() + " HTTP/1.1\r\nHost: h\r\n" + lines + "\r\n";
        return ((RequestOutcome.Accepted) RequestParser.parse(head.getBytes(StandardCharsets.ISO_8859_1))).head();
    }
}
