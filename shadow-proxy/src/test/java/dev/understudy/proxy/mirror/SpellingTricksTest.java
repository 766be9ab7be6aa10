package dev.understudy.proxy.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.PathMapping;
import dev.understudy.policy.Leave;
import dev.understudy.policy.Mirroring;
import dev.understudy.policy.PathPattern;
import dev.understudy.policy.Precautions;
import dev.understudy.policy.Route;
import dev.understudy.proxy.http.RequestHead;
import dev.understudy.proxy.http.RequestOutcome;
import dev.understudy.proxy.http.RequestParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No spelling of a request gets mirrored what the policy denies, however the candidate may read it. */
class SpellingTricksTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Leave LEAVE = new Leave("only reads", "search-team", TODAY);
    private static final MirrorRules RULES = new MirrorRules(
            List.of(
                    route(Set.of("POST"), "/api/search/**", new Mirroring.ReadOnly(LEAVE)),
                    route(Set.of("POST"), "/api/items/*/preview", new Mirroring.ReadOnly(LEAVE)),
                    route(Set.of(), "/api/reports/**", new Mirroring.Never()),
                    route(Set.of(), "/api/**", new Mirroring.Safe())),
            Precautions.DEFAULTS);

    static Stream<String> tricks() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/spellings/paths.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("tricks")
    void areNotMirrored(String requestLine) {
        assertThat(decision(requestLine, "")).isInstanceOf(MirrorDecision.DoNot.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-HTTP-Method-Override: DELETE",
                "x-http-method-override: delete",
                "X_HTTP_METHOD_OVERRIDE: DELETE",
                "X-HTTP_Method-Override: DELETE",
                "X-HTTP-Method: MERGE",
                "X_Http_Method: MERGE",
                "X-Method-Override: PUT",
                "X_METHOD_OVERRIDE: PUT",
                "X-HTTP-Verb: PUT",
                "HTTP-Method-Override: PUT"
            })
    void areNotMirroredInHeaders(String line) {
        assertThat(decision("POST /api/search/a", line + "\r\n")).isInstanceOf(MirrorDecision.DoNot.class);
        assertThat(decision("GET /api/open/a", line + "\r\n")).isInstanceOf(MirrorDecision.DoNot.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /api/search/",
                "POST /api/search/tea",
                "POST /api/search/caf%C3%A9",
                "POST /api/search/green%20tea",
                "POST /api/search/a?payment_method=card&method=fast",
                "POST /api/search/a?q=_method",
                "POST /api/items/7/preview",
                "GET /api/open/a%20b/c%2Fd",
                "GET /api/open/a;v=1",
                "GET /api/open/ABC",
                "GET /api/open/v1.2/",
                "GET /api/open/%EA%B0%80"
            })
    void doNotKeepPlainRequestsFromBeingMirrored(String requestLine) {
        assertThat(decision(requestLine, "")).isInstanceOf(MirrorDecision.Mirror.class);
    }

    private static MirrorDecision decision(String requestLine, String lines) {
        String head = requestLine + " HTTP/1.1\r\nHost: h\r\n" + lines + "\r\n";
        return switch (RequestParser.parse(head.getBytes(StandardCharsets.ISO_8859_1))) {
            case RequestOutcome.Accepted accepted -> decision(accepted.head());
            case RequestOutcome.Refused refused -> throw new AssertionError(requestLine + " reaches nobody anyhow");
        };
    }

    private static MirrorDecision decision(RequestHead head) {
        return RULES.decide(head, client -> 0, TODAY);
    }

    private static Route route(Set<String> methods, String path, Mirroring mirror) {
        return new Route(path, methods, new PathPattern(path), PathMapping.IDENTITY, mirror, 1);
    }
}
