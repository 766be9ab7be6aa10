package dev.understudy.evidence;

import dev.understudy.evidence.inventory.EndpointName;
import dev.understudy.evidence.record.AnsweredBy;
import dev.understudy.evidence.record.Asking;
import dev.understudy.evidence.record.Circumstances;
import dev.understudy.evidence.record.Finding;
import dev.understudy.evidence.record.JudgedExchange;
import dev.understudy.evidence.record.Outcome;
import dev.understudy.evidence.record.Standing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Judged exchanges for tests, each with an id and a second of its own. */
public final class Judged {
    public static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    private static int number;

    private Judged() {}

    public static JudgedExchange match(String endpoint) {
        return exchange(endpoint, "2.0", new Outcome.Compared(), List.of());
    }

    public static JudgedExchange mismatch(String endpoint, Finding... findings) {
        return exchange(endpoint, "2.0", new Outcome.Compared(), List.of(findings));
    }

    public static JudgedExchange failed(String endpoint) {
        return exchange(endpoint, "2.0", new Outcome.CandidateFailed("timed-out"), List.of());
    }

    public static JudgedExchange notComparable(String endpoint) {
        return exchange(endpoint, "2.0", new Outcome.NotComparable("truncated"), List.of());
    }

    public static JudgedExchange refusedWrite(String endpoint) {
        return exchange(endpoint, "2.0", new Outcome.NotComparable("refused-write"), List.of());
    }

    public static Finding at(String location) {
        return finding(location, null, Standing.UNCONFIRMED);
    }

    public static Finding excusedAt(String location, String rule) {
        return finding(location, rule, Standing.UNCONFIRMED);
    }

    public static Finding movedAt(String location) {
        return finding(location, null, Standing.MOVED);
    }

    public static JudgedExchange exchange(
            String endpoint, String candidateVersion, Outcome outcome, List<Finding> findings) {
        return exchange(endpoint, candidateVersion, "new:1", outcome, findings);
    }

    /** A compared exchange that this instance of the candidate answered. */
    public static JudgedExchange answeredBy(String candidateInstance, String endpoint, Finding... findings) {
        return exchange(endpoint, "2.0", candidateInstance, new Outcome.Compared(), List.of(findings));
    }

    /** The same at another moment. */
    public static JudgedExchange at(Instant moment, JudgedExchange of) {
        return changed(of, change -> change.moment = moment);
    }

    /** The same under other circumstances. */
    public static JudgedExchange under(Circumstances circumstances, JudgedExchange of) {
        return changed(of, change -> change.circumstances = circumstances);
    }

    /** The same, asked by somebody else or again. */
    public static JudgedExchange asked(Asking asking, JudgedExchange of) {
        return under(of.circumstances().asked(asking), of);
    }

    /** The same by a version of the candidate. */
    public static JudgedExchange by(String version, JudgedExchange of) {
        return changed(of, change -> change.version = version);
    }

    /** The same of a client. */
    public static JudgedExchange ofClient(String client, JudgedExchange of) {
        return changed(of, change -> change.client = client);
    }

    /** The same of a client with such an agent. */
    public static JudgedExchange ofCaller(String client, String agent, JudgedExchange of) {
        return changed(ofClient(client, of), change -> change.agent = agent);
    }

    /** The same with a record of this length. */
    public static JudgedExchange ofLength(int bytes, JudgedExchange of) {
        return changed(of, change -> change.record = new byte[bytes]);
    }

    /** The same, answered with that status by the primary. */
    public static JudgedExchange withStatus(int status, JudgedExchange of) {
        return changed(of, change -> change.status = status);
    }

    /** The same, asked by a replay of that name. */
    public static JudgedExchange replayed(String proxy, JudgedExchange of) {
        return asked(new Asking(false, true), changed(of, change -> change.proxy = proxy));
    }

    /** The same, counted by its proxy as a request of that endpoint. */
    public static JudgedExchange named(String endpoint, JudgedExchange of) {
        return changed(of, change -> change.named = endpoint(endpoint));
    }

    private static EndpointName endpoint(String name) {
        String[] parts = name.split(" ", 2);
        return new EndpointName(parts[0], parts[1]);
    }

    /** What can be another in a copy. */
    private static final class Change {
        private Instant moment;
        private String proxy;
        private String version;
        private int status;
        private String client;
        private String agent;
        private byte[] record;
        private Circumstances circumstances;
        private EndpointName named;

        Change(JudgedExchange of) {
            moment = of.receivedAt();
            proxy = of.proxy();
            version = of.candidateVersion();
            status = of.primaryStatus();
            client = of.client();
            agent = of.agent();
            record = of.record();
            circumstances = of.circumstances();
            named = of.named();
        }
    }

    private static JudgedExchange changed(JudgedExchange of, Consumer<Change> what) {
        var change = new Change(of);
        what.accept(change);
        return new JudgedExchange(
                of.id(),
                change.moment,
                change.proxy,
                of.epoch(),
                of.method(),
                of.template(),
                of.primaryVersion(),
                change.version,
                of.answeredBy(),
                change.status,
                change.client,
                change.agent,
                of.outcome(),
                of.findings(),
                change.record,
                of.verdict(),
                change.circumstances,
                change.named);
    }

    private static synchronized JudgedExchange exchange(
            String endpoint,
            String candidateVersion,
            String candidateInstance,
            Outcome outcome,
            List<Finding> findings) {
        number++;
        String[] parts = endpoint.split(" ", 2);
        return new JudgedExchange(
                new UUID(0x0190_0000_0000_7000L + number, 0x8000_0000_0000_0000L | number * 7919L),
                START.plusSeconds(number),
                "proxy-a",
                1,
                parts[0],
                parts[1],
                "1.0",
                candidateVersion,
                new AnsweredBy("old:1", candidateInstance),
                200,
                "client",
                "",
                outcome,
                findings,
                ("record " + number).getBytes(StandardCharsets.UTF_8),
                "{\"verdict\":\"test\",\"number\":" + number + "}");
    }

    private static Finding finding(String location, @Nullable String rule, Standing standing) {
        return new Finding(
                Integer.toHexString(location.hashCode()),
                1,
                "json-value",
                location,
                "200/200",
                "number/number",
                rule,
                standing);
    }
}
