package dev.understudy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a route may change in its copies, and how many it may make. */
class CandidateRequestTest {
    private static final String ROUTE = """
            primary: { url: "http://legacy" }
            candidate: { url: "http://rewrite" }
            routes:
              - match: { path: /** }
            """;

    @Test
    void readsEveryChange() {
        Route route = valid(ROUTE + """
                    candidateRequest:
                      headers: { set: { X-Api-Version: 2 }, remove: [X-Legacy] }
                      parameters: { set: { format: json }, remove: [callback], rename: { pg: page } }
                      credential: { authorizationFile: /run/secrets/candidate-token }
                """);

        assertThat(route.candidateRequest())
                .isEqualTo(new CandidateRequest(
                        new HeaderChanges(Map.of("X-Api-Version", "2"), Set.of("X-Legacy")),
                        new ParameterChanges(Map.of("format", "json"), Set.of("callback"), Map.of("pg", "page")),
                        Optional.of(Path.of("/run/secrets/candidate-token"))));
    }

    @Test
    void changesNothingUnlessTold() {
        Route route = valid(ROUTE);

        assertThat(route.candidateRequest()).isEqualTo(CandidateRequest.UNCHANGED);
        assertThat(route.limits()).isEqualTo(RouteLimits.NONE);
    }

    @Test
    void readsLimits() {
        Route route = valid(ROUTE + "    limit: 50/s\n    inFlight: 3\n");

        assertThat(route.limits()).isEqualTo(new RouteLimits(Optional.of(new Rate(50, Duration.ofSeconds(1))), 3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            headers: { set: { Host: a } }                          | headers.set.Host                     | is the proxy's own to write
            headers: { set: { content-length: 3 } }                | headers.set.content-length           | is the proxy's own to write
            headers: { remove: [Transfer-Encoding] }               | headers.remove                       | is the proxy's own to write
            headers: { set: { Connection: close } }                | headers.set.Connection               | is the proxy's own to write
            headers: { set: { X-Understudy-Shadow: 0 } }           | headers.set.X-Understudy-Shadow      | is a mark of Understudy's own
            headers: { remove: [x-understudy-exchange] }           | headers.remove                       | is a mark of Understudy's own
            headers: { set: { X-HTTP-Method-Override: DELETE } }   | headers.set.X-HTTP-Method-Override   | could make an unsafe request
            headers: { set: { Authorization: Token a } }           | headers.set.Authorization            | is a secret
            headers: { set: { Cookie: a=b } }                      | headers.set.Cookie                   | cannot be set
            headers: { set: { "X A": 1 } }                         | headers.set.X A                      | is not a header name
            headers: { set: { X-A: "1\\r\\nX-B: 2" } }             | headers.set.X-A                      | line breaks
            headers: { set: { X-A: "1\\nX-B: 2" } }                | headers.set.X-A                      | line breaks
            headers: { set: { X-A: "1\\0" } }                      | headers.set.X-A                      | control characters
            headers: { set: { X-A: "" } }                          | headers.set.X-A                      | is empty
            headers: { set: { X-A: 1, x-a: 2 } }                   | headers.set.x-a                      | in two spellings
            headers: { set: { X-A: 1 }, remove: [x-a] }            | headers.remove                       | is set as well
            parameters: { set: { _method: DELETE } }               | parameters.set._method               | could make an unsafe request
            parameters: { rename: { m: _method } }                 | parameters.rename.m                  | could make an unsafe request
            parameters: { set: { a: 1 }, remove: [a] }             | parameters.remove                    | is set or renamed as well
            parameters: { rename: { a: b }, set: { b: 1 } }        | parameters.rename.a                  | meets a parameter that is set
            credential: {}                                         | credential.authorizationFile         | is missing
            cookies: forward                                       | cookies                              | is not known here
            """)
    void refusesWhatWouldBreakAMessageOrMakeItUnsafe(String changes, String field, String words) {
        List<Problem> problems = problems(ROUTE + "    candidateRequest: { " + changes + " }\n");

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("routes[0].candidateRequest." + field);
            assertThat(problem.message()).contains(words);
            assertThat(problem.line()).isEqualTo(5);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            limit: 50       | limit
            limit: 0/s      | limit
            limit: 5/day    | limit
            inFlight: 0     | inFlight
            """)
    void refusesLimitsThatAreNone(String line, String field) {
        assertThat(problems(ROUTE + "    " + line + "\n"))
                .singleElement()
                .extracting(Problem::field)
                .isEqualTo("routes[0]." + field);
    }

    private static Route valid(String yaml) {
        return ((PolicyResult.Valid) PolicyFile.parse("p", yaml))
                .policy()
                .routes()
                .getFirst();
    }

    private static List<Problem> problems(String yaml) {
        return ((PolicyResult.Invalid) PolicyFile.parse("p", yaml)).problems();
    }
}
