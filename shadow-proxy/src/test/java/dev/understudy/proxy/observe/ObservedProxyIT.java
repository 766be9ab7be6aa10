package dev.understudy.proxy.observe;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.understudy.policy.AccessLogSettings;
import dev.understudy.policy.Policy;
import dev.understudy.proxy.ProxyOptions;
import dev.understudy.proxy.ShadowProxy;
import dev.understudy.proxy.fixture.AdminPage;
import dev.understudy.proxy.fixture.RawClient;
import dev.understudy.proxy.fixture.RawServer;
import dev.understudy.proxy.fixture.TestPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What a running proxy tells of its requests in its metrics and logs, and what it does not. */
class ObservedProxyIT {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final String CANARY = "CANARY-hunter2";
    private static final ProxyOptions OPTIONS = new ProxyOptions(2, 1, 0);

    @TempDir
    private Path directory;

    @Test
    void writesALinePerRequest() throws IOException {
        try (var primary = RawServer.answering(OK);
                var candidate = RawServer.answering(OK)) {
            try (var proxy = ShadowProxy.start(policy(primary, candidate), OPTIONS);
                    var client = RawClient.to(proxy.address())) {
                client.send("GET /api/v1/orders/17?page=2 HTTP/1.1\r\nHost: h\r\n\r\n")
                        .answer();
                client.send("POST /api/v1/orders HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc")
                        .answer();
                client.send("TRACE / HTTP/1.1\r\nHost: h\r\n\r\n").answer();
                client.send("GET / HTTP/3.0\r\nHost: h\r\n\r\n").answer();
            }
            List<String> lines = Files.readAllLines(log());

            assertThat(lines).hasSize(4);
            assertThat(lines.get(0))
                    .contains(" GET /api/v1/orders/{id} 200 requestBytes=0 answerBytes=2 ")
                    .contains("instance=127.0.0.1:" + primary.address().getPort())
                    .contains(" mirror=mirrored exchange=0");
            assertThat(lines.get(1))
                    .contains(" POST /api/v1/orders 200 requestBytes=3 ")
                    .contains(" mirror=unsafe-method exchange=- ");
            assertThat(lines.get(2)).contains(" TRACE / 405 ").contains(" mirror=answered-here ");
            assertThat(lines.get(3)).contains(" - - 505 ").contains(" mirror=refused ");
        }
    }

    @Test
    void tellsWhichAnswersAreItsOwn() throws IOException {
        try (var primary = RawServer.running(ObservedProxyIT::readsAndAborts);
                var candidate = RawServer.answering(OK)) {
            try (var proxy = ShadowProxy.start(policy(primary, candidate), OPTIONS);
                    var client = RawClient.to(proxy.address())) {
                assertThat(client.send("GET /a HTTP/1.1\r\nHost: h\r\n\r\n")
                                .answer()
                                .value("Proxy-Status"))
                        .contains("error=connection_terminated");

                assertThat(new AdminPage(proxy.adminAddress())
                                .metric("understudy_request_duration_seconds_count{by=\"proxy\",status=\"5xx\"}"))
                        .isEqualTo(1);
            }
            assertThat(Files.readString(log())).contains(" GET /a 502 ").contains("mirror=primary-unanswered");
        }
    }

    /** Not before it has read: a connection that is cut while it is made may as well have been refused. */
    private static void readsAndAborts(RawServer.Conversation conversation) throws IOException {
        conversation.request();
        conversation.abort();
    }

    @Test
    void letsNoSecretIntoItsLogsOrMetrics() throws IOException {
        ListAppender<ILoggingEvent> told = listen();
        String metrics;
        try (var primary = RawServer.answering("HTTP/1.1 200 " + CANARY + "\r\nSet-Cookie: a=" + CANARY
                        + "\r\nContent-Length: 14\r\n\r\n" + CANARY);
                var candidate = RawServer.answering("HTTP/1.1 200 OK\r\nX-" + CANARY + "\r\n\r\n")) {
            try (var proxy = ShadowProxy.start(policy(primary, candidate), OPTIONS)) {
                sendSecrets(proxy);
                metrics = new AdminPage(proxy.adminAddress()).get("/metrics").body();
            }
        } finally {
            root().detachAppender(told);
        }

        String events = told.list.stream()
                .map(event -> event.getFormattedMessage() + " " + event.getThrowableProxy())
                .collect(Collectors.joining("\n"));
        assertThat(Files.readString(log()).lines()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(Files.readString(log()) + events + metrics)
                .doesNotContainIgnoringCase("canary")
                .doesNotContainIgnoringCase("hunter2");
    }

    private static void sendSecrets(ShadowProxy proxy) {
        List<String> requests = List.of(
                "GET /reset/" + CANARY + "?token=" + CANARY + " HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer " + CANARY
                        + "\r\nCookie: sid=" + CANARY + "\r\nX-Api-Key: " + CANARY + "\r\n\r\n",
                "POST /login;" + CANARY + " HTTP/1.1\r\nHost: h\r\nContent-Length: 14\r\n\r\n" + CANARY,
                CANARY.replace('-', 'x') + " / HTTP/1.1\r\nHost: h\r\n\r\n",
                "GET http://u:" + CANARY + "@h/ HTTP/1.1\r\nHost: h\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: h\r\nX-" + CANARY + " : " + CANARY + "\r\n\r\n");
        for (String request : requests) {
            try (var client = RawClient.to(proxy.address())) {
                assertThat(client.send(request).answer().status()).isBetween(200, 505);
            }
        }
    }

    /** Whatever is asked for, the series stay the same: ten thousand paths, methods nobody knows, all kinds of statuses. */
    @Test
    void keepsTheSeriesOfItsMetricsBounded() throws IOException {
        try (var primary = RawServer.answering(OK);
                var candidate = RawServer.answering(OK);
                var proxy = ShadowProxy.start(policy(primary, candidate), OPTIONS);
                var client = RawClient.to(proxy.address())) {
            var admin = new AdminPage(proxy.adminAddress());
            Set<String> before = admin.metrics().names();

            for (int i = 0; i < 10_000; i++) {
                client.send("GET /p" + i + "x/" + i + " HTTP/1.1\r\nHost: h" + i + "\r\n\r\n")
                        .answer();
            }

            assertThat(admin.metrics().names()).isEqualTo(before);
            assertThat(before).hasSizeLessThan(500);
            assertThat(admin.metric("understudy_request_duration_seconds_count{by=\"primary\",status=\"2xx\"}"))
                    .isEqualTo(10_000);
        }
    }

    @Test
    void showsWhatOperatorsWatch() throws IOException {
        try (var primary = RawServer.answering(OK);
                var candidate = RawServer.answering(OK);
                var proxy = ShadowProxy.start(policy(primary, candidate), OPTIONS)) {
            Set<String> names = new AdminPage(proxy.adminAddress()).metrics().names();

            assertThat(names)
                    .contains(
                            "understudy_client_connections",
                            "understudy_client_connections_limit",
                            "understudy_loop_lag_seconds",
                            "understudy_pressure",
                            "understudy_pressure_cause{cause=\"budget\"}",
                            "understudy_pressure_cause{cause=\"loop-lag\"}",
                            "understudy_pressure_cause{cause=\"heap\"}",
                            "understudy_pressure_cause{cause=\"descriptors\"}",
                            "understudy_capture_bytes",
                            "understudy_capture_budget_bytes",
                            "understudy_mirror_in_flight",
                            "understudy_mirror_breaker_open",
                            "understudy_publish_queue_bytes",
                            "understudy_access_log_dropped_total",
                            "understudy_ledger_total{kind=\"lost\",reason=\"publish-failed\"}",
                            "understudy_ledger_total{kind=\"not_mirrored\",reason=\"overload\"}");
        }
    }

    private static ListAppender<ILoggingEvent> listen() {
        var told = new ListAppender<ILoggingEvent>();
        told.start();
        root().addAppender(told);
        ((Logger) LoggerFactory.getLogger("dev.understudy")).setLevel(Level.DEBUG);
        return told;
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private Path log() {
        return directory.resolve("access.log");
    }

    private Policy policy(RawServer primary, RawServer candidate) {
        Policy policy = TestPolicy.between(primary.url(), candidate.url(), TestPolicy.NOWHERE, directory);
        var settings = new AccessLogSettings(log().toString(), AccessLogSettings.Format.TEXT);
        return policy.withProxy(policy.proxy().withAccessLog(settings));
    }
}
