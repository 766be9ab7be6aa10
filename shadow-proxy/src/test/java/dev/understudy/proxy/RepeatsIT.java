package dev.understudy.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.embedded.EmbeddedBroker;
import dev.understudy.exchange.Exchange;
import dev.understudy.policy.Policy;
import dev.understudy.proxy.fixture.PublishedExchanges;
import dev.understudy.proxy.fixture.RawClient;
import dev.understudy.proxy.fixture.RawServer;
import dev.understudy.proxy.fixture.TestPolicy;
import dev.understudy.proxy.fixture.Topic;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a client asks again is marked on its way to Kafka, also across a restart of the proxy. */
class RepeatsIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";

    @TempDir
    private Path brokerData;

    @TempDir
    private Path data;

    @Test
    void areMarkedByClientAndTarget() throws Exception {
        LocalDate began = today();
        try (var broker = EmbeddedBroker.start(brokerData);
                var published = PublishedExchanges.at(broker.bootstrap());
                var primary = RawServer.answering(ANSWER);
                var candidate = RawServer.answering(ANSWER)) {
            Topic.createAll(broker.bootstrap());
            Policy policy = policy(primary.url(), candidate.url(), broker.bootstrap());
            try (var proxy = ShadowProxy.start(policy, ProxyOptions.defaults())) {
                for (int poll = 0; poll < 3; poll++) ask(proxy, "ann", "/polled/1");
                ask(proxy, "ben", "/polled/1");
                ask(proxy, "ann", "/polled/2");
            }
            try (var proxy = ShadowProxy.start(policy, ProxyOptions.defaults())) {
                ask(proxy, "ann", "/polled/1");
            }

            await().atMost(SOON).until(() -> published.under("/polled/").size() == 6);
            Assumptions.assumeTrue(
                    began.equals(today()), "the day has changed meanwhile, and with it what is a repeat");
            List<Exchange> all = published.under("/polled/");
            assertThat(all.stream().filter(Exchange::repeat)).hasSize(3).allMatch(RepeatsIT::isFirstOrder);
            assertThat(all.stream().filter(exchange -> !exchange.repeat()))
                    .hasSize(3)
                    .extracting(
                            exchange -> exchange.client() + exchange.request().target())
                    .doesNotHaveDuplicates();
        }
    }

    private static boolean isFirstOrder(Exchange exchange) {
        return exchange.request().target().equals("/polled/1");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static void ask(ShadowProxy proxy, String client, String target) throws Exception {
        try (var connection = RawClient.to(proxy.address())) {
            connection.send("GET " + target + " HTTP/1.1\r\nHost: shop\r\nAuthorization: Token " + client + "\r\n\r\n");
            assertThat(connection.answer().status()).isEqualTo(200);
        }
    }

    private Policy policy(URI primary, URI candidate, String bootstrap) {
        return TestPolicy.between(primary, candidate, bootstrap, data);
    }
}
