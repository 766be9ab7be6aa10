package dev.understudy.proxy.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.proxy.fixture.ChaosTcpProxy.Direction;
import dev.understudy.proxy.fixture.ChaosTcpProxy.Fault;
import dev.understudy.proxy.fixture.MetricsPage;
import dev.understudy.proxy.fixture.PolicyText;
import dev.understudy.proxy.fixture.ProxyProcess;
import dev.understudy.proxy.fixture.PureApi;
import dev.understudy.proxy.fixture.RawClient;
import dev.understudy.proxy.fixture.RawServer;
import dev.understudy.proxy.fixture.SickServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the primary fails at is the user's to see, said in HTTP's own words; no copy is made of it, and it is counted. */
class SickPrimaryIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int USERS = 8;
    private static final String GET = "GET /orders/1 HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n";

    @TempDir
    private static Path directory;

    private static SickServer primary;
    private static RawServer candidate;
    private static ProxyProcess proxy;

    /** @param seen what every user sees, from the first byte to how the connection ends; a pattern */
    record Failing(String name, Consumer<SickServer> begin, String seen) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Failing> failures() {
        String head = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n";
        return List.of(
                network("refuses", new Fault.Refusal(), answered(502, "connection_refused")),
                network("never answers", new Fault.BlackHole(), answered(504, "http_response_timeout")),
                network(
                        "resets", // before or after the connection stands for us
                        new Fault.ResetAfter(Direction.TO_TARGET, 0),
                        answered(502, "connection_(terminated|refused)")),
                network(
                        "resets in the request",
                        new Fault.ResetAfter(Direction.TO_TARGET, 30),
                        answered(502, "connection_terminated")),
                network(
                        "resets in its head",
                        new Fault.ResetAfter(Direction.FROM_TARGET, 20),
                        answered(502, "(connection_terminated|http_response_incomplete)")),
                server("closes", talk -> {}, answered(502, "connection_terminated")),
                server("speaks no HTTP", talk -> talk.send("hello\r\n\r\n"), answered(502, "http_protocol_error")),
                server("ends too early", talk -> talk.send(head + "abc"), broken()),
                server(
                        "resets in its body",
                        talk -> {
                            talk.send(head + "abc");
                            talk.abort();
                        },
                        broken() + "|" + answered(502, "(connection_terminated|http_response_incomplete)")));
    }

    private static Failing network(String name, Fault fault, String seen) {
        return new Failing(name, server -> server.suffer(fault), seen);
    }

    private static Failing server(String name, RawServer.Script script, String seen) {
        return new Failing(
                name,
                server -> server.behave(talk -> {
                    talk.requestHead();
                    script.run(talk);
                }),
                seen);
    }

    private static String answered(int status, String reason) {
        return "(?s)HTTP/1.1 " + status + " .*Proxy-Status: [^\r]*" + reason + ".*";
    }

    /** The connection ends before the length that was announced: the user can tell that the answer is not whole. */
    private static String broken() {
        return "(?s)HTTP/1.1 200 OK.*Content-Length: 1000.*\r\n\r\nabc(\\[reset\\])?";
    }

    @BeforeAll
    static void start() throws Exception {
        primary = new SickServer();
        candidate = RawServer.running(new PureApi(Duration.ZERO));
        proxy = ProxyProcess.start(PolicyText.between(primary.url(), candidate.url())
                .withTimeout("1s")
                .in(directory.resolve("proxy")));
    }

    @AfterAll
    static void stop() {
        proxy.close();
        candidate.close();
        primary.close();
    }

    @ParameterizedTest
    @MethodSource("failures")
    void isShownToTheUserAndNotCopied(Failing failing) throws Exception {
        MetricsPage before = proxy.metrics();
        primary.recover();
        failing.begin().accept(primary);

        List<String> seen = everyUser();

        assertThat(seen).allSatisfy(one -> assertThat(one).matches(Pattern.compile(failing.seen())));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(proxy.metrics().since(before))
                        .isEqualTo(Map.of(
                                LedgerCounter.SEEN, (long) USERS, LedgerCounter.PRIMARY_UNANSWERED, (long) USERS)));
        assertThat(candidate.requests()).isEmpty();
    }

    private static List<String> everyUser() {
        List<CompletableFuture<String>> users = IntStream.range(0, USERS)
                .mapToObj(user -> CompletableFuture.supplyAsync(SickPrimaryIT::oneUser))
                .toList();
        return users.stream().map(CompletableFuture::join).toList();
    }

    private static String oneUser() {
        try (var client = RawClient.to(proxy.address())) {
            return client.send(GET).all();
        }
    }
}
