package dev.understudy.reports.ledger;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.understudy.evidence.ledger.LedgerAccount;
import dev.understudy.evidence.ledger.Terms;
import dev.understudy.evidence.ledger.ToldApart;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The account of every request in the API. */
record LedgerJson(
        @JsonUnwrapped TermsJson total,
        List<EpochJson> epochs,
        List<EndpointJson> endpoints,
        ReplaysJson replays,
        LogJson log,
        long foreignDeadLetters) {

    static LedgerJson of(LedgerAccount account) {
        return new LedgerJson(
                TermsJson.of(account.total()),
                account.epochs().stream().map(EpochJson::of).toList(),
                account.endpoints().stream().map(EndpointJson::of).toList(),
                ReplaysJson.of(account.replays()),
                LogJson.of(account.log()),
                account.foreignDeadLetters());
    }

    record TermsJson(
            long seen,
            Map<String, Long> notMirrored,
            Map<String, Long> lost,
            long published,
            long compared,
            long deadLettered,
            long inFlight,
            boolean balanced,
            boolean seenIsLowerBound) {
        static TermsJson of(Terms terms) {
            return new TermsJson(
                    terms.seen(),
                    new TreeMap<>(terms.notMirrored()),
                    new TreeMap<>(terms.lost()),
                    terms.published(),
                    terms.compared(),
                    terms.deadLettered(),
                    terms.inFlight(),
                    terms.balanced(),
                    terms.lowerBound());
        }
    }

    record EpochJson(
            String proxy,
            long epoch,
            @Nullable Instant startedAt,
            @Nullable Instant at,
            boolean ended,
            boolean drained,
            @JsonUnwrapped TermsJson terms) {
        static EpochJson of(LedgerAccount.OfEpoch of) {
            var life = of.life();
            return new EpochJson(
                    life.proxy(),
                    life.epoch(),
                    life.startedAt(),
                    life.at(),
                    life.ended(),
                    life.drained(),
                    TermsJson.of(of.terms()));
        }
    }

    /** The account of what replays asked, which is in no other figure. */
    record ReplaysJson(@JsonUnwrapped TermsJson total, List<EpochJson> epochs) {
        static ReplaysJson of(LedgerAccount.Replays of) {
            return new ReplaysJson(
                    TermsJson.of(of.total()),
                    of.epochs().stream().map(EpochJson::of).toList());
        }
    }

    record EndpointJson(
            long endpointId, String endpoint, @JsonUnwrapped TermsJson terms, ToldApart toldApart) {
        static EndpointJson of(LedgerAccount.OfEndpoint of) {
            return new EndpointJson(
                    of.id(), of.method() + " " + of.template(), TermsJson.of(of.terms()), of.toldApart());
        }
    }
}
