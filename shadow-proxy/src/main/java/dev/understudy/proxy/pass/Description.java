package dev.understudy.proxy.pass;

import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.ServedBy;
import dev.understudy.exchange.redact.ExchangePass;
import dev.understudy.proxy.http.RequestHead;
import dev.understudy.proxy.mirror.CapturedExchange;

/** Makes the record of an exchange from what was captured of it. Pure. */
final class Description {
    private Description() {}

    /** @param pass for this exchange only */
    static Exchange of(CapturedExchange captured, SeenLegs legs, PassSettings settings, ExchangePass pass) {
        RequestHead head = captured.head();
        var shipping = new Shipping(pass, ShippedSample.takes(captured.id(), settings.shippedShare()));
        return new Exchange(
                captured.id(),
                settings.origin(),
                captured.receivedAt(),
                captured.counted().endpoint(),
                captured.route().name(),
                captured.route().mapping(),
                ServedBy.PRIMARY,
                captured.terms().identities().nameOf(head, captured.client()),
                pass.request(
                        head.method(),
                        head.target(),
                        head.http11() ? "HTTP/1.1" : "HTTP/1.0",
                        head.lines().toHeaders(),
                        captured.body()),
                shipping.of(legs));
    }
}
