package dev.understudy.proxy.pass;

import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Leg;
import dev.understudy.exchange.Legs;
import dev.understudy.exchange.ServedBy;
import dev.understudy.exchange.message.Answer;
import dev.understudy.exchange.message.Headers;
import dev.understudy.exchange.redact.ExchangePass;
import dev.understudy.exchange.redact.PassKeys;
import dev.understudy.exchange.redact.SeenAnswer;
import dev.understudy.proxy.forward.Timing;
import dev.understudy.proxy.http.RequestHead;
import dev.understudy.proxy.mirror.CapturedAnswer;
import dev.understudy.proxy.mirror.CapturedExchange;
import dev.understudy.proxy.mirror.LegOutcome;
import dev.understudy.proxy.writes.RefusedWrites;

/** Makes the record of an exchange from what was captured of it. Pure but for the key it is given. */
final class Description {
    private static final Leg OFF = new Leg.NotAsked(Leg.Why.OFF);

    private Description() {}

    /** @param keys for this exchange only */
    static Exchange of(CapturedExchange captured, PassSettings settings, PassKeys keys) {
        var pass =
                new ExchangePass(captured.terms().redaction(), captured.route().mapping(), keys);
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
                legs(pass, captured, shipping));
    }

    private static Legs legs(ExchangePass pass, CapturedExchange captured, Shipping shipping) {
        SeenAnswer primary = see(pass, ExchangePass.Side.PRIMARY, captured.primary(), headers(captured.primary()));
        return switch (captured.candidate()) {
            case LegOutcome.Answered answered -> {
                SeenAnswer candidate = see(
                        pass, ExchangePass.Side.CANDIDATE, answered.answer(), RefusedWrites.marked(answered.answer()));
                Shipping.Both both = shipping.of(primary, candidate);
                yield new Legs(
                        leg(captured.primary(), both.primary()), leg(answered.answer(), both.candidate()), OFF, OFF);
            }
            case LegOutcome.Unanswered unanswered ->
                new Legs(leg(captured.primary(), shipping.alone(primary)), unanswered(unanswered), OFF, OFF);
            case LegOutcome.Lost lost -> throw new IllegalArgumentException("a lost copy is not published");
        };
    }

    private static Leg unanswered(LegOutcome.Unanswered nothing) {
        Timing timing = nothing.timing();
        return new Leg.Unanswered(nothing.instance(), timing.startedAt(), timing.duration(), nothing.reason());
    }

    private static Leg leg(CapturedAnswer captured, Answer answer) {
        Timing timing = captured.timing();
        return new Leg.Answered(
                captured.instance(), timing.startedAt(), timing.timeToFirstByte(), timing.duration(), answer);
    }

    private static Headers headers(CapturedAnswer captured) {
        return captured.head().lines().toHeaders();
    }

    private static SeenAnswer see(ExchangePass pass, ExchangePass.Side side, CapturedAnswer captured, Headers headers) {
        return pass.see(
                side,
                captured.head().status(),
                captured.head().reason(),
                headers,
                captured.body(),
                captured.trailers().toHeaders());
    }
}
