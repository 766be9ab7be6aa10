package dev.understudy.proxy.pass;

import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Leg;
import dev.understudy.exchange.Legs;
import dev.understudy.exchange.message.Answer;
import dev.understudy.exchange.message.Body;
import dev.understudy.exchange.message.Request;
import dev.understudy.exchange.wire.ExchangeCodec;

/** Encodes an exchange so that Kafka takes it: bodies are left out, the largest concern first, until it fits. Pure. */
final class FittedRecord {
    private static final int LIMIT_BYTES = 900 << 10;

    private FittedRecord() {}

    static byte[] encode(Exchange exchange) {
        byte[] whole = ExchangeCodec.encode(exchange);
        if (whole.length <= LIMIT_BYTES) return whole;
        byte[] withoutRequestBody = ExchangeCodec.encode(with(exchange, bodiless(exchange.request()), exchange.legs()));
        if (withoutRequestBody.length <= LIMIT_BYTES) return withoutRequestBody;
        Legs legs = exchange.legs();
        var bodiless = new Legs(bodiless(legs.p1()), bodiless(legs.c1()), bodiless(legs.c2()), bodiless(legs.p2()));
        return ExchangeCodec.encode(with(exchange, bodiless(exchange.request()), bodiless));
    }

    private static Request bodiless(Request request) {
        return new Request(
                request.method(), request.target(), request.version(), request.headers(), bodiless(request.body()));
    }

    private static Leg bodiless(Leg leg) {
        return leg instanceof Leg.Answered answered
                ? new Leg.Answered(
                        answered.instance(),
                        answered.startedAt(),
                        answered.timeToFirstByte(),
                        answered.duration(),
                        bodiless(answered.answer()))
                : leg;
    }

    private static Answer bodiless(Answer answer) {
        return new Answer(
                answer.status(), answer.reason(), answer.headers(), bodiless(answer.body()), answer.trailers());
    }

    private static Body bodiless(Body body) {
        return body.kept() instanceof Body.Kept.Nothing ? body : body.without(Body.Kept.Why.TOO_LARGE);
    }

    private static Exchange with(Exchange exchange, Request request, Legs legs) {
        return new Exchange(
                exchange.id(),
                exchange.origin(),
                exchange.receivedAt(),
                exchange.endpoint(),
                exchange.route(),
                exchange.mapping(),
                exchange.servedBy(),
                exchange.client(),
                request,
                legs,
                exchange.repeat());
    }
}
