package dev.understudy.exchange.wire;

import dev.understudy.exchange.Endpoint;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Leg;
import dev.understudy.exchange.Legs;
import dev.understudy.exchange.Origin;
import dev.understudy.exchange.PathMapping;
import dev.understudy.exchange.ServedBy;
import java.util.UUID;

/** Reads what {@link ExchangeWriter} wrote; fields it does not know are passed over. */
final class ExchangeReader {
    private ExchangeReader() {}

    static Exchange exchange(WireObject record) throws UndecodableRecord {
        try {
            WireObject endpoint = record.object("endpoint");
            return new Exchange(
                    UUID.fromString(record.text("id")),
                    origin(record.object("origin")),
                    record.instant("receivedAt"),
                    new Endpoint(endpoint.text("method"), endpoint.text("template")),
                    record.text("route"),
                    mapping(record.object("mapping")),
                    record.name("servedBy", ServedBy.class),
                    record.text("client"),
                    MessageReader.request(record.object("request")),
                    legs(record.object("legs")),
                    record.optionalTruth("repeat"));
        } catch (IllegalArgumentException e) {
            throw new UndecodableRecord("a value is out of its range: " + e.getMessage());
        }
    }

    private static Origin origin(WireObject origin) throws UndecodableRecord {
        return new Origin(origin.text("proxy"), origin.whole("epoch"));
    }

    private static PathMapping mapping(WireObject mapping) throws UndecodableRecord {
        return new PathMapping(mapping.text("primaryPrefix"), mapping.text("candidatePrefix"));
    }

    private static Legs legs(WireObject legs) throws UndecodableRecord {
        return new Legs(leg(legs.object("p1")), leg(legs.object("c1")), leg(legs.object("c2")), leg(legs.object("p2")));
    }

    private static Leg leg(WireObject leg) throws UndecodableRecord {
        return switch (leg.text("outcome")) {
            case "answered" ->
                new Leg.Answered(
                        instance(leg.object("instance")),
                        leg.instant("startedAt"),
                        leg.micros("timeToFirstByteMicros"),
                        leg.micros("durationMicros"),
                        MessageReader.answer(leg.object("answer")));
            case "unanswered" ->
                new Leg.Unanswered(
                        instance(leg.object("instance")),
                        leg.instant("startedAt"),
                        leg.micros("afterMicros"),
                        leg.name("reason", Leg.Reason.class));
            case "not-asked" -> new Leg.NotAsked(leg.name("why", Leg.Why.class));
            default -> throw leg.wrong("outcome", "answered, unanswered or not-asked");
        };
    }

    private static Leg.Instance instance(WireObject instance) throws UndecodableRecord {
        return new Leg.Instance(instance.text("name"), instance.text("version"));
    }
}
