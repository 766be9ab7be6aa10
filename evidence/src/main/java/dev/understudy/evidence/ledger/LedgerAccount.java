package dev.understudy.evidence.ledger;

import java.util.List;

/**
 * The whole account.
 *
 * @param epochs newest first
 * @param endpoints by template and method
 * @param replays the account of what replays asked, in no other figure
 * @param log how far behind the evidence is, and what was gone unread
 * @param foreignDeadLetters unreadable records that no proxy of ours wrote; outside the equation
 */
public record LedgerAccount(
        Terms total,
        List<OfEpoch> epochs,
        List<OfEndpoint> endpoints,
        Replays replays,
        KafkaLog log,
        long foreignDeadLetters) {
    public LedgerAccount {
        epochs = List.copyOf(epochs);
        endpoints = List.copyOf(endpoints);
    }

    public record OfEpoch(Life life, Terms terms) {}

    /** @param toldApart how the evidence differs from {@code compared}, which goes by the proxies' names */
    public record OfEndpoint(long id, String method, String template, Terms terms, ToldApart toldApart) {}

    /** @param epochs newest first */
    public record Replays(Terms total, List<OfEpoch> epochs) {
        public Replays {
            epochs = List.copyOf(epochs);
        }
    }
}
