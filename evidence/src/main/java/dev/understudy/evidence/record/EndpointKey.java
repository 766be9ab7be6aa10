package dev.understudy.evidence.record;

import dev.understudy.evidence.database.StorableText;

/** An endpoint as it is stored. */
record EndpointKey(String method, String template) {
    EndpointKey {
        method = StorableText.name(method);
        template = StorableText.name(template);
    }

    static EndpointKey of(JudgedExchange exchange) {
        return new EndpointKey(exchange.method(), exchange.template());
    }

    /** As the proxy named it, which is what its ledger goes by. */
    static EndpointKey named(JudgedExchange exchange) {
        return new EndpointKey(exchange.named().method(), exchange.named().template());
    }

    static EndpointKey of(DeadLetter letter) {
        return new EndpointKey(letter.method(), letter.template());
    }

    static EndpointKey of(EpochReport.Row row) {
        return new EndpointKey(row.method(), row.template());
    }
}
