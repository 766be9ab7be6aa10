package dev.understudy.evidence.sample;

import dev.understudy.evidence.endpoint.Verdict;
import java.time.Instant;
import java.util.UUID;

/**
 * A kept exchange.
 *
 * @param verdict under the present decisions about groups
 * @param reason why it was not comparable or the candidate failed; else empty
 * @param judgement the worker's verdict with its differences, as JSON
 * @param record as it came from Kafka
 */
public record StoredExchange(
        UUID id,
        Instant receivedAt,
        long endpointId,
        String method,
        String template,
        Verdict verdict,
        String reason,
        String judgement,
        byte[] record) {
    public String endpoint() {
        return method + " " + template;
    }
}
