package dev.understudy.evidence.sample;

import dev.understudy.evidence.endpoint.Verdict;
import dev.understudy.evidence.inventory.EndpointName;
import java.time.Instant;
import java.util.UUID;

/**
 * A kept exchange.
 *
 * @param verdict under the present decisions about groups
 * @param reason why it was not comparable or the candidate failed; else empty
 * @param judgement the worker's verdict with its differences, as JSON
 * @param record as it came from Kafka
 * @param judgedAs the endpoint whose rules and groups the judgement goes by; its proxy, and an alias, may call it otherwise
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
        byte[] record,
        EndpointName judgedAs) {
    public String endpoint() {
        return method + " " + template;
    }
}
