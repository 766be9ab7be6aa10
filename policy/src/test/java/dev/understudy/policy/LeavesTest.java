package dev.understudy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Routes that mirror what may write do so by a leave that is whole, or not at all. */
class LeavesTest {
    private static final String HEAD = """
            primary: { url: "http://legacy:8000" }
            candidate: { url: "http://rewrite:8000" }
            isolated:
              sandbox: { url: "http://sandbox:8000", timeout: 3s }
            routes:
            """;
    private static final String LEAVE = "reason: it only reads, owner: search-team, expires: 2027-03-01";
    private static final Leave READ = new Leave("it only reads", "search-team", LocalDate.of(2027, 3, 1));

    @Test
    void readsALeaveToMirrorWhatOnlyReads() {
        Route route = route("{ match: { methods: [POST], path: /search }, mirror: read-only, " + LEAVE + " }");

        assertThat(route.mirror()).isEqualTo(new Mirroring.ReadOnly(READ));
    }

    @Test
    void readsADryRunWithItsLockTimeout() {
        Route route = route(
                "{ match: { methods: [POST], path: /orders }, mirror: dry-run, lockTimeout: 500ms, " + LEAVE + " }");

        assertThat(route.mirror()).isEqualTo(new Mirroring.DryRun(READ, Duration.ofMillis(500)));
    }

    @Test
    void readsTheUpstreamOfAnIsolatedRoute() {
        Route route = route(
                "{ match: { methods: [PUT], path: /orders }, mirror: isolated, upstream: sandbox, " + LEAVE + " }");

        assertThat(route.mirror()).isInstanceOfSatisfying(Mirroring.Isolated.class, isolated -> {
            assertThat(isolated.leave()).isEqualTo(READ);
            assertThat(isolated.upstream().name()).isEqualTo("sandbox");
            assertThat(isolated.upstream().upstream().urls()).containsExactly(URI.create("http://sandbox:8000"));
            assertThat(isolated.upstream().upstream().timeout()).isEqualTo(Duration.ofSeconds(3));
        });
    }

    @Test
    void namesEverythingThatALeaveLacks() {
        assertThat(problems("  - { match: { methods: [POST], path: /a }, mirror: read-only }\n"))
                .containsExactly(
                        "p:6:5: routes[0].reason: is missing, and read-only needs it",
                        "p:6:5: routes[0].owner: is missing, and read-only needs it",
                        "p:6:5: routes[0].expires: is missing, and read-only needs it");
        assertThat(problems("  - { match: { methods: [POST], path: /a }, mirror: dry-run, " + LEAVE + " }\n"))
                .containsExactly("p:6:5: routes[0].lockTimeout: is missing, and dry-run needs it");
        assertThat(problems("  - { match: { methods: [POST], path: /a }, mirror: isolated, " + LEAVE + " }\n"))
                .containsExactly("p:6:5: routes[0].upstream: is missing, and isolated needs it");
        assertThat(problems("  - { match: { path: /a }, mirror: read-only, " + LEAVE + " }\n"))
                .containsExactly("p:6:7: routes[0].match.methods: must be named where a route is mirrored read-only");
    }

    @Test
    void takesABlankReasonForNone() {
        assertThat(problems("  - { match: { methods: [POST], path: /a }, mirror: read-only, reason: ' ', owner: o,"
                        + " expires: 2027-03-01 }\n"))
                .containsExactly("p:6:64: routes[0].reason: is missing, and read-only needs it");
    }

    @Test
    void namesWhatMakesNoSense() {
        assertThat(problems("""
                  - { match: { methods: [POST], path: /a }, mirror: safe, upstream: sandbox, expires: 2027-03-01 }
                  - { match: { methods: [DELETE, POST], path: /b }, mirror: read-only, LEAVE }
                  - { match: { methods: [POST], path: /c }, mirror: isolated, upstream: nowhere, LEAVE }
                  - { match: { methods: [POST], path: /d }, mirror: dry-run, lockTimeout: 0s, LEAVE }
                  - { match: { methods: [POST], path: /e }, mirror: read-only, reason: r, owner: o, expires: 2027-02-30 }
                """.replace("LEAVE", LEAVE)))
                .containsExactly(
                        "p:6:45: routes[0].mirror: safe mirrors only GET, HEAD and OPTIONS, and the route matches none of"
                                + " them",
                        "p:6:59: routes[0].upstream: says nothing where mirror is safe",
                        "p:6:78: routes[0].expires: says nothing where mirror is safe",
                        "p:7:53: routes[1].mirror: read-only is for methods that may only read, not for DELETE; use"
                                + " dry-run or isolated",
                        "p:8:63: routes[2].upstream: 'nowhere' is none of the upstreams under isolated",
                        "p:9:62: routes[3].lockTimeout: '0s' is no time at all",
                        "p:10:85: routes[4].expires: '2027-02-30' is not a date such as 2027-03-01");
    }

    @Test
    void wantsAnIsolatedUpstreamThatIsNeitherSide() {
        String yaml = """
                primary: { url: ["http://legacy:8000", "http://LEGACY"] }
                candidate: { url: "https://rewrite" }
                isolated:
                  a: { url: "http://legacy:80" }
                  b: { url: ["http://sandbox", "http://rewrite:443"] }
                  c: { url: "http://legacy:8001" }
                routes: [{ match: { path: /a } }]
                """;

        assertThat(sentences(yaml))
                .containsExactly(
                        "p:4:8: isolated.a.url: is the primary or the candidate; an isolated upstream has data of its"
                                + " own",
                        "p:5:8: isolated.b.url: is the primary or the candidate; an isolated upstream has data of its"
                                + " own");
    }

    @Test
    void acceptsALeaveThatHasExpired() {
        Route route =
                route("{ match: { methods: [POST], path: /search }, mirror: read-only, reason: r, owner: o, expires:"
                        + " 2020-01-01 }");

        Leave leave = route.mirror().byLeave().orElseThrow();

        assertThat(leave.isInForce(LocalDate.of(2020, 1, 1))).isTrue();
        assertThat(leave.isInForce(LocalDate.of(2020, 1, 2))).isFalse();
    }

    private static Route route(String flow) {
        return switch (PolicyFile.parse("p", HEAD + "  - " + flow + "\n")) {
            case PolicyResult.Valid valid -> valid.policy().routes().getFirst();
            case PolicyResult.Invalid invalid -> throw new AssertionError(invalid.problems());
        };
    }

    private static List<String> problems(String routes) {
        return sentences(HEAD + routes);
    }

    private static List<String> sentences(String yaml) {
        return ((PolicyResult.Invalid) PolicyFile.parse("p", yaml))
                .problems().stream().map(problem -> problem.sentence("p")).toList();
    }
}
