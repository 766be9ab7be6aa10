package dev.understudy.proxy.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.PathMapping;
import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.policy.Mirroring;
import dev.understudy.policy.PathPattern;
import dev.understudy.policy.Rechecking;
import dev.understudy.policy.Route;
import dev.understudy.proxy.http.RequestHead;
import dev.understudy.proxy.http.RequestOutcome;
import dev.understudy.proxy.http.RequestParser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MirrorRulesTest {
    private static final Route API = route("api", "/api/v1/**", Mirroring.SAFE, 1);
    private static final MirrorRules RULES = new MirrorRules(List.of(
            route("reports", "/api/v1/reports/**", Mirroring.NEVER, 1),
            route("half", "/half/**", Mirroring.SAFE, 0.5),
            API));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST /api/v1/orders       |                                     | UNSAFE_METHOD
            OPTIONS /api/v1/orders    |                                     | UNSAFE_METHOD
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
            GET /api/v1/o             | X-HTTP-Method-Override: DELETE      | METHOD_OVERRIDE
            GET /api/v1/o?_method=PUT |                                     | METHOD_OVERRIDE
            GET /api/v1/o             | X-Understudy-Shadow: 1              | LOOP
            GET /api/v1/o             | Accept: text/event-stream           | STREAM
            GET /api/v1/o             | Connection: upgrade~Upgrade: ws     | STREAM
            GET /half/x               |                                     | NOT_SAMPLED
            """)
    void doesNotMirror(String requestLine, @Nullable String headers, LedgerCounter reason) {
        MirrorDecision decision = RULES.decide(head(requestLine, headers), client -> 0.7);

        assertThat(decision).isEqualTo(new MirrorDecision.DoNot(reason));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /api/v1/orders/7/            |
            HEAD /api/v1/orders              |
            GET /api/v1/a%20b/c%2Fd          |
            GET /api/v1/o?next=/login        |
            GET /api/v1/blogin               |
            GET /api/v1/o                    | Cookie: csrftoken=x; theme=dark
            GET /api/v1/o                    | Cookie: sessionid=x~Authorization: Token a
            """)
    void mirrors(String requestLine, @Nullable String headers) {
        MirrorDecision decision = RULES.decide(head(requestLine, headers), client -> 0.7);

        assertThat(decision).isEqualTo(new MirrorDecision.Mirror(API));
    }

    @Test
    void takesTheClientsThatFallIntoTheSample() {
        MirrorDecision decision = RULES.decide(head("GET /half/x", null), client -> 0.49);

        assertThat(decision).isInstanceOf(MirrorDecision.Mirror.class);
    }

    private static Route route(String name, String path, Mirroring mirror, double sample) {
        return new Route(name, Set.of(), new PathPattern(path), PathMapping.IDENTITY, mirror, sample, Rechecking.BOTH);
    }

    private static RequestHead head(String requestLine, @Nullable String headers) {
        String lines = headers == null ? "" : headers.strip().replace("~", "\r\n") + "\r\n";
        String head = requestLine.strip() + " HTTP/1.1\r\nHost: h\r\n" + lines + "\r\n";
        return ((RequestOutcome.Accepted) RequestParser.parse(head.getBytes(StandardCharsets.ISO_8859_1))).head();
    }
}
