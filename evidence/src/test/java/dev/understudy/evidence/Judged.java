package dev.understudy.evidence;

import dev.understudy.evidence.record.AnsweredBy;
import dev.understudy.evidence.record.Circumstances;
import dev.understudy.evidence.record.Finding;
import dev.understudy.evidence.record.JudgedExchange;
import dev.understudy.evidence.record.Outcome;
import dev.understudy.evidence.record.Standing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
        return changed(of, moment, of.candidateVersion(), of.client(), of.record(), of.circumstances());
    }

    /** The same under other circumstances. */
    public static JudgedExchange under(Circumstances circumstances, JudgedExchange of) {
        return changed(of, of.receivedAt(), of.candidateVersion(), of.client(), of.record(), circumstances);
    }

    /** The same by a version of the candidate. */
    public static JudgedExchange by(String version, JudgedExchange of) {
        return changed(of, of.receivedAt(), version, of.client(), of.record(), of.circumstances());
    }

    /** The same of a client. */
    public static JudgedExchange ofClient(String client, JudgedExchange of) {
        return changed(of, of.receivedAt(), of.candidateVersion(), client, of.record(), of.circumstances());
    }

    /** The same with a record of this length. */
    public static JudgedExchange ofLength(int bytes, JudgedExchange of) {
        return changed(of, of.receivedAt(), of.candidateVersion(), of.client(), new byte[bytes], of.circumstances());
    }

    private static JudgedExchange changed(
            JudgedExchange of, Instant moment, String version, String client, byte[] record, Circumstances how) {
        return new JudgedExchange(
                of.id(),
                moment,
                of.proxy(),
                of.epoch(),
                of.method(),
                of.template(),
                of.primaryVersion(),
                version,
                of.answeredBy(),
                of.primaryStatus(),
                client,
                of.outcome(),
                of.findings(),
                record,
                of.verdict(),
                how);
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
