package dev.understudy.worker.consume;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.worker.judge.Sender;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class SenderHeadersTest {
    @Test
    void readsWhatProxiesWrite() {
        assertThat(SenderHeaders.read(headers("proxy-1", "3", "GET /orders/{id}")))
                .isEqualTo(new Sender("proxy-1", 3, "GET", "/orders/{id}"));
    }

    @Test
    void knowsNobodyWhereAnythingIsMissingOrWrong() {
        assertThat(SenderHeaders.read(new RecordHeaders())).isEqualTo(Sender.UNKNOWN);
        assertThat(SenderHeaders.read(headers("proxy-1", "0", "GET /a"))).isEqualTo(Sender.UNKNOWN);
        assertThat(SenderHeaders.read(headers("proxy-1", "9".repeat(30), "GET /a")))
                .isEqualTo(Sender.UNKNOWN);
        assertThat(SenderHeaders.read(headers("proxy-1", "1", "nonsense"))).isEqualTo(Sender.UNKNOWN);
    }

    private static RecordHeaders headers(String proxy, String epoch, String endpoint) {
        var headers = new RecordHeaders();
        headers.add("understudy-proxy", proxy.getBytes(StandardCharsets.UTF_8));
        headers.add("understudy-epoch", epoch.getBytes(StandardCharsets.UTF_8));
        headers.add("understudy-endpoint", endpoint.getBytes(StandardCharsets.UTF_8));
        return headers;
    }
}
