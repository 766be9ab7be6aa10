package dev.understudy.proxy.serve;

import dev.understudy.exchange.ledger.LedgerCounter;
import java.util.UUID;

/**
 * What becomes of the copy of a request, as far as it is known when the user has been answered.
 *
 * @param word {@code mirrored}, or the ledger's reason why there is no copy; empty where nobody knows
 * @param exchange the id of the exchange; empty where there is none
 */
public record Fate(String word, String exchange) {
    public static final Fate UNKNOWN = new Fate("", "");

    public static Fate mirrored(UUID exchange) {
        return new Fate("mirrored", exchange.toString());
    }

    public static Fate of(LedgerCounter reason) {
        return new Fate(reason.label(), "");
    }
}
