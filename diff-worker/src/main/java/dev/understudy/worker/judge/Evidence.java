package dev.understudy.worker.judge;

import dev.understudy.comparison.JudgedDifference;
import dev.understudy.comparison.Verdict;
import dev.understudy.comparison.VerdictJson;
import dev.understudy.comparison.fingerprint.Fingerprint;
import dev.understudy.evidence.inventory.EndpointName;
import dev.understudy.evidence.record.AnsweredBy;
import dev.understudy.evidence.record.Finding;
import dev.understudy.evidence.record.JudgedExchange;
import dev.understudy.evidence.record.Outcome;
import dev.understudy.evidence.record.Standing;
import dev.understudy.exchange.Endpoint;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Leg;
import java.util.List;
import java.util.Optional;

/** What is counted of a verdict. */
final class Evidence {
    private Evidence() {}

    /** @param exchange under the endpoint that it counts under, which need not be the one that it was read with */
    static JudgedExchange of(Exchange exchange, DecodedRecord.Read read, Verdict verdict, Known known) {
        Endpoint named = read.exchange().endpoint();
        return new JudgedExchange(
                exchange.id(),
                exchange.receivedAt(),
                exchange.origin().proxy(),
                exchange.origin().epoch(),
                exchange.endpoint().method(),
                exchange.endpoint().template(),
                known.versions().primary(exchange.legs().p1()),
                known.versions().candidate(exchange.legs().c1()),
                new AnsweredBy(
                        answering(exchange.legs().p1()),
                        answering(exchange.legs().c1())),
                status(exchange.legs().p1()),
                exchange.client(),
                AgentFamily.of(exchange.request().headers()),
                outcome(verdict),
                findings(exchange.endpoint().name(), verdict, known.splits()),
                read.received().value(),
                VerdictJson.write(verdict),
                HowItCame.of(exchange),
                new EndpointName(named.method(), named.template()));
    }

    private static Outcome outcome(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Match match -> new Outcome.Compared();
            case Verdict.MatchByRule byRule -> new Outcome.Compared();
            case Verdict.Mismatch mismatch -> new Outcome.Compared();
            case Verdict.CandidateFailed failed -> new Outcome.CandidateFailed(failed.why());
            case Verdict.NotComparable not -> notComparable(not);
        };
    }

    /** Where moved and noisy places are all there is, they are findings of a comparison, and groups people can look at. */
    private static Outcome notComparable(Verdict.NotComparable verdict) {
        return switch (verdict.why()) {
            case STATE_MOVED, NOISE -> new Outcome.Compared();
            case PRIMARY_UNANSWERED,
                    PRIMARY_NOT_MODIFIED,
                    PRIMARY_PARTIAL,
                    CANDIDATE_NOT_ASKED,
                    TRUNCATED,
                    WITHHELD,
                    TOO_LARGE,
                    NOT_DECODABLE,
                    TOO_COMPLEX,
                    ALREADY_WRITTEN,
                    REFUSED_WRITE -> new Outcome.NotComparable(verdict.why().label());
        };
    }

    private static List<Finding> findings(String endpoint, Verdict verdict, Splits splits) {
        return verdict.allDifferences().stream()
                .map(judged -> finding(endpoint, judged, splits))
                .distinct()
                .toList();
    }

    private static Finding finding(String endpoint, JudgedDifference judged, Splits splits) {
        Fingerprint fingerprint = judged.fingerprint();
        Optional<Splits.Own> own = splits.of(endpoint, fingerprint.id(), () -> place(judged));
        return new Finding(
                own.map(Splits.Own::fingerprint).orElse(fingerprint.id()),
                Fingerprint.VERSION,
                judged.difference().kind().label(),
                own.map(Splits.Own::place).orElse(fingerprint.location()),
                fingerprint.statusPair(),
                fingerprint.shapes(),
                judged.rule(),
                standing(judged));
    }

    /** As the stored verdict names it, which is what people see. */
    private static String place(JudgedDifference judged) {
        return judged.difference().location().text();
    }

    private static Standing standing(JudgedDifference judged) {
        return switch (judged.standing()) {
            case CONFIRMED -> Standing.CONFIRMED;
            case FLAKY -> Standing.FLAKY;
            case UNCONFIRMED -> Standing.UNCONFIRMED;
            // to the counts, what moved and what was not seen are one: not comparable at this place
            case MOVED, UNSEEN -> Standing.MOVED;
            case NOISE -> Standing.NOISE;
        };
    }

    private static String answering(Leg leg) {
        return leg instanceof Leg.Answered answered ? answered.instance().name() : "";
    }

    private static int status(Leg leg) {
        return leg instanceof Leg.Answered answered ? answered.answer().status() : 0;
    }
}
