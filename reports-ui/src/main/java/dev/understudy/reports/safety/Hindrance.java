package dev.understudy.reports.safety;

import dev.understudy.exchange.ledger.LedgerCounter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Something that speaks against copies of an endpoint at present.
 *
 * @param reason the ledger's name for it
 * @param detail what a person or the proxy says of it; empty where nothing
 * @param by who; null where nobody gave an order
 * @param since ISO 8601, an instant or a day; null where it is not known
 * @param until when it ends by itself; null where it does not
 */
record Hindrance(
        String reason,
        String explanation,
        String detail,
        @Nullable String by,
        @Nullable String since,
        @Nullable String until) {

    /** Nothing more is known of it. */
    static Hindrance of(LedgerCounter reason) {
        return new Hindrance(reason.label(), Reasons.explain(reason), "", null, null, null);
    }

    static Hindrance since(LedgerCounter reason, String detail, JsonNode since) {
        return new Hindrance(reason.label(), Reasons.explain(reason), detail, null, text(since), null);
    }

    /** @param told an object with what is known: {@code reason} or {@code why}, {@code by}, {@code since}, {@code until} */
    static Hindrance told(LedgerCounter reason, JsonNode told) {
        return new Hindrance(
                reason.label(),
                Reasons.explain(reason),
                told.path("reason").asString(told.path("why").asString("")),
                text(told.path("by")),
                text(told.path("since")),
                text(told.path("until")));
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.stringValue() : null;
    }
}
