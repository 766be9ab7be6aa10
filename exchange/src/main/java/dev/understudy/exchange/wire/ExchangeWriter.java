package dev.understudy.exchange.wire;

import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Leg;
import dev.understudy.exchange.time.PlainInstant;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.JsonGenerator;

/** Writes the fields of an exchange, the same ones for Kafka and for people. */
record ExchangeWriter(JsonGenerator out, MessageWriter messages) {

    void write(Exchange exchange) {
        out.writeStartObject();
        out.writeNumberProperty("schema", Schemas.of(exchange.origin()));
        out.writeStringProperty("id", exchange.id().toString());
        out.writeObjectPropertyStart("origin");
        out.writeStringProperty("proxy", exchange.origin().proxy());
        out.writeNumberProperty("epoch", exchange.origin().epoch());
        out.writeEndObject();
        out.writeStringProperty("receivedAt", PlainInstant.text(exchange.receivedAt()));
        out.writeObjectPropertyStart("endpoint");
        out.writeStringProperty("method", exchange.endpoint().method());
        out.writeStringProperty("template", exchange.endpoint().template());
        out.writeEndObject();
        out.writeStringProperty("route", exchange.route());
        out.writeObjectPropertyStart("mapping");
        out.writeStringProperty("primaryPrefix", exchange.mapping().primaryPrefix());
        out.writeStringProperty("candidatePrefix", exchange.mapping().candidatePrefix());
        out.writeEndObject();
        out.writeStringProperty("servedBy", WireName.of(exchange.servedBy()));
        out.writeStringProperty("client", exchange.client());
        if (exchange.repeat()) out.writeBooleanProperty("repeat", true);
        out.writeName("request");
        messages.request(exchange.request());
        out.writeObjectPropertyStart("legs");
        leg("p1", exchange.legs().p1());
        leg("c1", exchange.legs().c1());
        leg("c2", exchange.legs().c2());
        leg("p2", exchange.legs().p2());
        out.writeEndObject();
        out.writeEndObject();
    }

    private void leg(String name, Leg leg) {
        out.writeObjectPropertyStart(name);
        switch (leg) {
            case Leg.Answered answered -> answered(answered);
            case Leg.Unanswered unanswered -> unanswered(unanswered);
            case Leg.NotAsked notAsked -> {
                out.writeStringProperty("outcome", "not-asked");
                out.writeStringProperty("why", WireName.of(notAsked.why()));
            }
        }
        out.writeEndObject();
    }

    private void answered(Leg.Answered leg) {
        out.writeStringProperty("outcome", "answered");
        instance(leg.instance());
        out.writeStringProperty("startedAt", PlainInstant.text(leg.startedAt()));
        micros("timeToFirstByteMicros", leg.timeToFirstByte());
        micros("durationMicros", leg.duration());
        out.writeName("answer");
        messages.answer(leg.answer());
    }

    private void unanswered(Leg.Unanswered leg) {
        out.writeStringProperty("outcome", "unanswered");
        instance(leg.instance());
        out.writeStringProperty("startedAt", PlainInstant.text(leg.startedAt()));
        micros("afterMicros", leg.after());
        out.writeStringProperty("reason", WireName.of(leg.reason()));
    }

    private void instance(Leg.Instance instance) {
        out.writeObjectPropertyStart("instance");
        out.writeStringProperty("name", instance.name());
        out.writeStringProperty("version", instance.version());
        out.writeEndObject();
    }

    private void micros(String field, Duration duration) {
        out.writeNumberProperty(field, TimeUnit.MICROSECONDS.convert(duration));
    }
}
