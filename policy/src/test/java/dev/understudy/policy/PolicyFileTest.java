package dev.understudy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.PathMapping;
import dev.understudy.exchange.redact.pattern.CustomPattern;
import dev.understudy.exchange.redact.pattern.Detector;
import dev.understudy.exchange.redact.pattern.SecretPatterns;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PolicyFileTest {
    private static final Path POLICIES = Path.of("src/test/resources/policies");

    @Test
    void readsTheSmallestUsefulPolicyAndFillsInTheRest() {
        Policy policy = valid(PolicyFile.read(POLICIES.resolve("smallest.yaml")));

        assertThat(policy.primary().urls()).containsExactly(URI.create("http://legacy:8000"));
        assertThat(policy.candidate().timeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(policy.routes()).singleElement().satisfies(route -> {
            assertThat(route.mapping()).isEqualTo(new PathMapping("/api/v1/", "/api/v2/"));
            assertThat(route.mirror()).isEqualTo(new Mirroring.Safe());
            assertThat(route.sample()).isEqualTo(1.0);
            assertThat(route.recheck()).isEqualTo(Rechecking.BOTH);
        });
        assertThat(policy.comparison().rules()).hasSize(2);
        assertThat(policy.comparison().rules().get(1).path("expires").stringValue())
                .isEqualTo("2027-03-01");
        assertThat(policy.redaction().names().headers()).contains("authorization", "set-cookie");
        assertThat(policy.proxy().listen().getPort()).isEqualTo(8080);
    }

    @Test
    void readsTheDocumentedExampleWithEverythingInIt() {
        Policy policy = valid(PolicyFile.read(Path.of("../docs/policy.yaml")));

        assertThat(policy.routes())
                .extracting(Route::name)
                .containsExactly("health", "exports", "search", "orders", "payments", "api");
        assertThat(policy.routes().subList(0, 2))
                .extracting(Route::recheck)
                .containsExactly(Rechecking.BOTH, Rechecking.CANDIDATE);
        assertThat(policy.proxy().recheck()).isEqualTo(RecheckSettings.defaults());
        assertThat(policy.primary().connections()).isEqualTo(new ConnectionSettings(1024, Duration.ofSeconds(2)));
        assertThat(policy.identity()).isEqualTo(new ClientIdentity.Header("X-Client-Id"));
        assertThat(policy.redaction().names().fields()).contains("password", "iban");
        assertThat(policy.redaction().names().clearHeaders())
                .contains("content-type", "x-shop-region", "x-app-version")
                .doesNotContain("x-forwarded-for");
        assertThat(policy.redaction().patterns())
                .isEqualTo(new SecretPatterns(
                        SecretPatterns.BUILT_IN.detect(),
                        List.of(CustomPattern.of("employee number", "EMP-[0-9]{6}"))));
        assertThat(policy.kafka().properties()).containsEntry("security.protocol", "SSL");
        assertThat(policy.store().passwordFile()).contains(Path.of("/run/secrets/store-password"));
        assertThat(policy.proxy().limits().connections()).isEqualTo(10_000);
        assertThat(policy.proxy().timeouts()).isEqualTo(Timeouts.defaults().withDrainDelay(Duration.ofSeconds(5)));
        assertThat(policy.proxy().accessLog()).isEqualTo(AccessLogSettings.defaults());
        assertThat(policy.candidate().tls().serverName()).contains("rewrite.example");
        assertThat(policy.candidate().tls().client().orElseThrow().key())
                .isEqualTo(Path.of("/etc/understudy/proxy-client.key"));
        assertThat(policy.primary().tls()).isEqualTo(UpstreamTls.SYSTEM);
        assertThat(policy.proxy().termination().orElseThrow().http2()).isTrue();
    }

    @Test
    void readsWhatRechecksMayCost(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("policy.yaml"), """
                primary: { url: "http://legacy" }
                candidate: { url: "http://rewrite" }
                routes: [{ match: { path: /** }, recheck: never }]
                proxy: { recheck: { perEndpoint: 30/m, share: 0.5%, timeout: 200ms } }
                """);

        Policy policy = valid(PolicyFile.read(file));

        assertThat(policy.routes().getFirst().recheck()).isEqualTo(Rechecking.NEVER);
        assertThat(policy.proxy().recheck()).isEqualTo(new RecheckSettings(0.5, 0.005, Duration.ofMillis(200)));
    }

    @Test
    void detectsOnlyWhatIsNamedWhereSomethingIs(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("policy.yaml"), """
                primary: { url: "http://legacy" }
                candidate: { url: "http://rewrite" }
                routes: [{ match: { path: /** } }]
                redaction: { detect: [jwt, email] }
                """);

        SecretPatterns patterns = valid(PolicyFile.read(file)).redaction().patterns();

        assertThat(patterns.detect()).containsExactlyInAnyOrder(Detector.JWT, Detector.EMAIL);
    }

    @Test
    void readsHowLongClientsMayTakeAndWhereRequestsAreLogged(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("policy.yaml"), """
                primary: { url: "http://legacy" }
                candidate: { url: "http://rewrite" }
                routes: [{ match: { path: /** } }]
                proxy:
                  limits: { connections: 7, progressBytes: 64 }
                  timeouts: { head: 1s, idle: 2s, progress: 3s, stall: 4s, drainDelay: 5s, drain: 6s }
                  accessLog: requests.log
                  accessLogFormat: json
                """);

        ProxySettings proxy = valid(PolicyFile.read(file)).proxy();

        assertThat(proxy.limits().connections()).isEqualTo(7);
        assertThat(proxy.limits().progressBytes()).isEqualTo(64);
        assertThat(proxy.timeouts())
                .isEqualTo(new Timeouts(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(6)));
        assertThat(proxy.accessLog()).isEqualTo(new AccessLogSettings("requests.log", AccessLogSettings.Format.JSON));
    }

    @Test
    void namesWhatIsWrongWithTls() {
        String yaml = """
                primary: { url: "https://legacy.example.", tls: { key: k.pem } }
                candidate: { url: "http://rewrite", tls: { serverName: "rewrite.example.", insecure: true } }
                routes: [{ match: { path: /** } }]
                proxy: { tls: { certificate: c.pem } }
                """;

        assertThat(problems(yaml).stream().map(problem -> problem.sentence("p")))
                .containsExactly(
                        "p:1:12: primary.url: 'https://legacy.example.' has a host that ends with a dot, which no"
                                + " certificate names; leave it away",
                        "p:1:51: primary.tls.key: stands without a certificate",
                        "p:2:37: candidate.tls: stands beside an http:// URL; name an https:// one",
                        "p:2:44: candidate.tls.serverName: 'rewrite.example.' ends with a dot; leave it away",
                        "p:2:76: candidate.tls.insecure: is not known here",
                        "p:4:10: proxy.tls.key: is missing");
    }

    /** Rewritten by {@code -Dgolden.update=true}. */
    @Test
    void keepsTheNamesOfReplaysFromProxiesOfUsers() {
        assertThat(problems("""
                        primary: { url: http://a }
                        candidate: { url: http://b }
                        routes: [{ match: { path: /** } }]
                        proxy: { instance: "replay:edge" }
                        """))
                .singleElement()
                .satisfies(problem -> assertThat(problem.sentence("p")).contains("p:4:", "proxy.instance", "replays"));
    }

    @Test
    void namesEveryProblemOfAFileAtOnceWithItsPlaceAndField() throws IOException {
        var result = (PolicyResult.Invalid) PolicyFile.read(POLICIES.resolve("wrong.yaml"));

        String sentences = result.problems().stream()
                .map(problem -> problem.sentence("wrong.yaml") + "\n")
                .collect(Collectors.joining());

        Path golden = POLICIES.resolve("wrong.problems.txt");
        if (Boolean.getBoolean("golden.update")) Files.writeString(golden, sentences);
        assertThat(sentences).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
    }

    @Test
    void namesTheLineOfASyntaxError() {
        assertThat(problems("primary:\n  url: [http://a\nroutes: x\n"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(3));
    }

    @Test
    void namesAKeyThatComesTwice() {
        assertThat(problems("data: a\ndata: b\n")).containsExactly(new Problem(2, 1, "data", "comes twice"));
    }

    @Test
    void namesAnIdThatTwoRulesHave() {
        String file = """
                primary: { url: "http://a:1" }
                candidate: { url: "http://b:1" }
                routes: [{ match: { path: /a }, mirror: never }]
                comparison:
                  rules:
                    - { id: build, ignore: { header: X-Build } }
                    - { id: stamp, ignore: { header: X-Stamp } }
                    - ignore: { location: /at }
                      id: build
                """;

        assertThat(problems(file))
                .containsExactly(
                        new Problem(9, 7, "comparison.rules[2].id", "'build' is the id of another rule above"));
    }

    @Test
    void namesWhatIsMissingFromAnEmptyObject() {
        assertThat(problems("{}"))
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("primary", "candidate", "routes");
    }

    @Test
    void doesNotFollowAnAliasIntoItself() {
        assertThat(problems("primary: &a { url: *a }\n")).isNotEmpty();
        assertThat(problems("a: &a [*a, *a]\n")).hasSize(1);
    }

    @Test
    void saysThatAFileIsNotThere() {
        var result = (PolicyResult.Invalid) PolicyFile.read(POLICIES.resolve("absent.yaml"));

        assertThat(result.problems()).containsExactly(new Problem(0, 0, "", "there is no such file"));
    }

    @Test
    void saysThatAFileIsEmpty() {
        assertThat(problems("# nothing\n")).containsExactly(new Problem(1, 1, "", "the file is empty"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.7e+107", "671088641e99", "1.0e19", "99999999999999999999", "1e-300"})
    void namesANumberThatNobodyCanMean(String number) {
        String policy = "primary: { url: http://a }\ncandidate: { url: http://b }\nproxy: { limits: { captureBytes: "
                + number + " } }\n";

        assertThat(problems(policy)).isNotEmpty();
    }

    @Test
    void answersWithAResultWhateverTheTextIs() throws IOException {
        String example = Files.readString(Path.of("../docs/policy.yaml"));
        var random = new Random(11);
        for (int round = 0; round < 300; round++) {
            var text = new StringBuilder(example);
            for (int edits = random.nextInt(1, 4); edits > 0; edits--) {
                int at = random.nextInt(text.length());
                text.replace(at, Math.min(text.length(), at + random.nextInt(30)), noise(random));
            }
            assertThat(PolicyFile.parse("policy.yaml", text.toString())).isNotNull();
        }
    }

    @Test
    void describesEveryKeyInTheSchema() throws IOException {
        JsonNode schema =
                JsonMapper.shared().readTree(Files.readString(Path.of("src/main/resources/policy-schema.json")));

        schema.at("/properties")
                .forEachEntry((name, property) ->
                        assertThat(property.has("title")).as(name).isTrue());
    }

    private static String noise(Random random) {
        String[] noises = {
            "",
            " ",
            "\n",
            ":",
            "- ",
            "{",
            "[",
            "\"",
            "&a",
            "*a",
            "!!int x",
            "1e99",
            "9".repeat(50),
            "\0",
            "\t",
            "%",
            "null",
            "~",
            "? ",
            "|",
            "\ud800"
        };
        return noises[random.nextInt(noises.length)];
    }

    private static List<Problem> problems(String yaml) {
        return ((PolicyResult.Invalid) PolicyFile.parse("policy.yaml", yaml)).problems();
    }

    private static Policy valid(PolicyResult result) {
        return switch (result) {
            case PolicyResult.Valid valid -> valid.policy();
            case PolicyResult.Invalid invalid -> throw new AssertionError(invalid.problems());
        };
    }
}
