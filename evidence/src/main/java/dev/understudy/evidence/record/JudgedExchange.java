package dev.understudy.evidence.record;

import dev.understudy.evidence.inventory.EndpointName;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One exchange with its judgement, ready to be counted.
 *
 * @param proxy with {@code epoch}: who counted the request
 * @param method with {@code template}: the endpoint that it counts under
 * @param primaryVersion with {@code candidateVersion}: the pair of versions that the evidence belongs to; empty where a side
 *     does not say
 * @param answeredBy the instances behind both answers
 * @param primaryStatus of the primary's answer; 0 where it has none
 * @param client keyed hash of the client's identity; empty where it has none
 * @param agent the family of the user agent; empty where it does not say
 * @param findings all differences, excused or not; none where the sides agree
 * @param record the record as it came from Kafka, for samples
 * @param verdict the verdict with its differences as JSON, for samples
 * @param circumstances what else is counted of it
 * @param named the endpoint as the proxy counted the request; another one where the two were told apart since
 */
public record JudgedExchange(
        UUID id,
        Instant receivedAt,
        String proxy,
        long epoch,
        String method,
        String template,
        String primaryVersion,
        String candidateVersion,
        AnsweredBy answeredBy,
        int primaryStatus,
        String client,
        String agent,
        Outcome outcome,
        List<Finding> findings,
        byte[] record,
        String verdict,
        Circumstances circumstances,
        EndpointName named) {
    public JudgedExchange {
        findings = List.copyOf(findings);
    }

    /** One that counts under the endpoint that its proxy named. */
    public JudgedExchange(
            UUID id,
            Instant receivedAt,
            String proxy,
            long epoch,
            String method,
            String template,
            String primaryVersion,
            String candidateVersion,
            AnsweredBy answeredBy,
            int primaryStatus,
            String client,
            String agent,
            Outcome outcome,
            List<Finding> findings,
            byte[] record,
            String verdict,
            Circumstances circumstances) {
        this(
                id,
                receivedAt,
                proxy,
                epoch,
                method,
                template,
                primaryVersion,
                candidateVersion,
                answeredBy,
                primaryStatus,
                client,
                agent,
                outcome,
                findings,
                record,
                verdict,
                circumstances,
                new EndpointName(method, template));
    }

    /** One of which nothing else is known. */
    public JudgedExchange(
            UUID id,
            Instant receivedAt,
            String proxy,
            long epoch,
            String method,
            String template,
            String primaryVersion,
            String candidateVersion,
            AnsweredBy answeredBy,
            int primaryStatus,
            String client,
            String agent,
            Outcome outcome,
            List<Finding> findings,
            byte[] record,
            String verdict) {
        this(
                id,
                receivedAt,
                proxy,
                epoch,
                method,
                template,
                primaryVersion,
                candidateVersion,
                answeredBy,
                primaryStatus,
                client,
                agent,
                outcome,
                findings,
                record,
                verdict,
                Circumstances.NONE);
    }

    Asking asking() {
        return circumstances.asking();
    }
}
