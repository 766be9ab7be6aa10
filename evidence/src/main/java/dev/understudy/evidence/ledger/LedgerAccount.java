package dev.understudy.evidence.ledger;

import java.util.List;

/**
 * The whole account.
 *
 * @param epochs newest first
 * @param endpoints by template and method
 * @param log how far behind the evidence is, and what was gone unread
 * @param foreignDeadLetters unreadable records that no proxy of ours wrote; outside the equation
 */
public record LedgerAccount(
        Terms total, List<OfEpoch> epochs, List<OfEndpoint> endpoints, KafkaLog log, long foreignDeadLetters) {
    public LedgerAccount {
        epochs = List.copyOf(epochs);
        endpoints = List.copyOf(endpoints);
    }

    public record OfEpoch(Life life, Terms terms) {}

    public record OfEndpoint(long id, String method, String template, Terms terms) {}
}
