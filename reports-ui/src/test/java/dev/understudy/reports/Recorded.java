package dev.understudy.reports;

import dev.understudy.evidence.EvidenceStore;
import dev.understudy.evidence.record.AnsweredBy;
import dev.understudy.evidence.record.Asking;
import dev.understudy.evidence.record.Batch;
import dev.understudy.evidence.record.Circumstances;
import dev.understudy.evidence.record.DeadLetter;
import dev.understudy.evidence.record.EpochReport;
import dev.understudy.evidence.record.Finding;
import dev.understudy.evidence.record.JudgedExchange;
import dev.understudy.evidence.record.Outcome;
import dev.understudy.evidence.record.Partition;
import dev.understudy.evidence.record.Standing;
import dev.understudy.exchange.Endpoint;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Leg;
import dev.understudy.exchange.Legs;
import dev.understudy.exchange.Origin;
import dev.understudy.exchange.PathMapping;
import dev.understudy.exchange.ServedBy;
import dev.understudy.exchange.message.Answer;
import dev.understudy.exchange.message.Body;
import dev.understudy.exchange.message.Bytes;
import dev.understudy.exchange.message.Headers;
import dev.understudy.exchange.message.Request;
import dev.understudy.exchange.wire.ExchangeCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Evidence as proxy and worker would have written it: two matches and a mismatch of one endpoint, and a POST. */
final class Recorded {
    static final UUID MISMATCH = new UUID(0x0190_0000_0000_7003L, 0x8000_0000_0000_0003L);
    static final String BIG = "{\"total\": 9007199254740993}";
    private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");
    private static final Finding TOTAL =
            new Finding("f1", 1, "json-value", "/total", "200/200", "number/number", null, Standing.UNCONFIRMED);

    private Recorded() {}

    static void in(EvidenceStore store) {
        var recorder = store.recorder();
        recorder.write(List.of(new EpochReport(
                "proxy-a",
                1,
                1,
                AT,
                AT,
                false,
                Map.of(),
                List.of(
                        new EpochReport.Row("GET", "/orders/{id}", "SEEN", "seen", 3),
                        new EpochReport.Row("POST", "/orders", "SEEN", "seen", 1),
                        new EpochReport.Row("POST", "/orders", "NOT_MIRRORED", "unsafe-method", 1)))));
        var snapshot = recorder.snapshot();
        var partition = new Partition("cluster", "topic", 0);
        long from = recorder.position(partition, snapshot.generation()).next();
        var judged = List.of(judged(1, List.of()), judged(2, List.of()), judged(3, List.of(TOTAL)));
        recorder.write(
                new Batch(partition, snapshot.generation(), snapshot.ruleSet(), from, from + 3, judged, List.of()));
    }

    /** One more exchange that differs at one place. */
    static void mismatching(EvidenceStore store, String fingerprint, String location, Standing standing) {
        var recorder = store.recorder();
        var snapshot = recorder.snapshot();
        var partition = new Partition("cluster", "topic", 0);
        long from = recorder.position(partition, snapshot.generation()).next();
        var finding = new Finding(fingerprint, 1, "json-value", location, "200/200", "number/number", null, standing);
        recorder.write(new Batch(
                partition,
                snapshot.generation(),
                snapshot.ruleSet(),
                from,
                from + 1,
                List.of(judged(Math.toIntExact(from) + 1, List.of(finding))),
                List.of()));
    }

    /** One record more, which nobody could read. */
    static void unreadable(EvidenceStore store) {
        var recorder = store.recorder();
        var snapshot = recorder.snapshot();
        var partition = new Partition("cluster", "topic", 0);
        long from = recorder.position(partition, snapshot.generation()).next();
        var letter = new DeadLetter(from, "no Smile record: it is empty", "proxy-a", 1, "GET", "/orders/{id}");
        recorder.write(new Batch(
                partition, snapshot.generation(), snapshot.ruleSet(), from, from + 1, List.of(), List.of(letter)));
    }

    private static JudgedExchange judged(int number, List<Finding> findings) {
        var id = new UUID(0x0190_0000_0000_7000L + number, 0x8000_0000_0000_0000L + number);
        String verdict = """
                {"verdict":"mismatch","reason":null,"differences":[{"kind":"json-value","location":"/total",\
                "primary":"9007199254740993","candidate":null,"rule":null,"standing":"unconfirmed","fingerprint":"f1"},\
                {"kind":"json-value","location":"/items/0/price","primary":"1","candidate":"2","rule":null,\
                "standing":"unconfirmed","fingerprint":"f2"}],"more":7,\
                "pairings":{"arrays":[{"at":"/items","kept":[[1,0,1]],"moved":[[0,1,1]]}],"more":true}}""";
        return new JudgedExchange(
                id,
                AT.plusSeconds(number),
                "proxy-a",
                1,
                "GET",
                "/orders/{id}",
                "1.0",
                "2.0",
                new AnsweredBy("10.0.0.1:8000", findings.isEmpty() ? "new-1:8000" : "new-2:8000"),
                200,
                "",
                "curl",
                new Outcome.Compared(),
                findings,
                ExchangeCodec.encode(exchange(id, number)),
                findings.isEmpty() ? "{\"verdict\":\"match\",\"reason\":null,\"differences\":[]}" : verdict,
                new Circumstances(
                        Optional.of(new Circumstances.Timing(Duration.ofMillis(5), Duration.ofMillis(10))),
                        Optional.of(new Circumstances.Timing(Duration.ofMillis(8), Duration.ofMillis(20))),
                        List.of("page"),
                        true,
                        Asking.FIRST));
    }

    private static Exchange exchange(UUID id, int number) {
        var answer = new Answer(
                200, "OK", Headers.of("Content-Type", "application/json"), Body.asSent(Bytes.utf8(BIG)), Headers.NONE);
        var answered = new Leg.Answered(
                new Leg.Instance("10.0.0.1:8000", "1.0"), AT, Duration.ofMillis(3), Duration.ofMillis(5), answer);
        var notAsked = new Leg.NotAsked(Leg.Why.OFF);
        var unanswered = new Leg.Unanswered(Leg.Instance.NONE, AT, Duration.ofSeconds(10), Leg.Reason.TIMED_OUT);
        return new Exchange(
                id,
                new Origin("proxy-a", 1),
                AT.plusSeconds(number),
                new Endpoint("GET", "/orders/{id}"),
                "orders",
                new PathMapping("/api/v1/", "/api/v2/"),
                ServedBy.PRIMARY,
                "",
                new Request("GET", "/orders/7", "HTTP/1.1", Headers.of("Host", "shop"), Body.EMPTY),
                new Legs(answered, answered, unanswered, notAsked));
    }
}
