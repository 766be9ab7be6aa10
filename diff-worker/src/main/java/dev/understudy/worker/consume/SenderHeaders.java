package dev.understudy.worker.consume;

import dev.understudy.exchange.Endpoint;
import dev.understudy.worker.judge.Sender;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** The Kafka headers that proxies put on exchanges. */
final class SenderHeaders {
    static final String PROXY = "understudy-proxy";
    static final String EPOCH = "understudy-epoch";
    static final String ENDPOINT = "understudy-endpoint";

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    private SenderHeaders() {}

    /** {@link Sender#UNKNOWN} where one is missing or is not what a proxy of ours writes. */
    static Sender read(Headers headers) {
        String proxy = text(headers, PROXY);
        String epoch = text(headers, EPOCH);
        String endpoint = text(headers, ENDPOINT);
        if (proxy.isEmpty() || !NUMBER.matcher(epoch).matches()) return Sender.UNKNOWN;
        try {
            Endpoint named = Endpoint.named(endpoint);
            return new Sender(proxy, Long.parseLong(epoch), named.method(), named.template());
        } catch (IllegalArgumentException notOurs) {
            return Sender.UNKNOWN;
        }
    }

    /** Empty where there is no such header. */
    static String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
