package dev.understudy.reports.proposal;

import dev.understudy.comparison.Judge;
import dev.understudy.comparison.JudgedDifference;
import dev.understudy.comparison.header.UncountedHeaders;
import dev.understudy.comparison.rule.RuleDocument;
import dev.understudy.comparison.rule.Rules;
import dev.understudy.evidence.EvidenceStore;
import dev.understudy.evidence.inventory.EndpointName;
import dev.understudy.evidence.sample.GroupSample;
import dev.understudy.evidence.sample.StoredExchange;
import dev.understudy.exchange.Endpoint;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.wire.ExchangeCodec;
import dev.understudy.exchange.wire.UndecodableRecord;
import dev.understudy.reports.judgement.JudgedPlace;
import dev.understudy.reports.judgement.StoredJudgement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A rule tried on the exchanges that were kept whole.
 *
 * @param judged how many could be judged with it
 * @param closed those of them in which nothing is left that no rule excuses
 */
record SampleBacktest(long judged, long closed) {
    private static final int MOST = 12;

    /** None is judged where the document is no rule of this build. */
    static SampleBacktest of(EvidenceStore store, List<Long> groups, JsonNode document) {
        if (!(RuleDocument.read("proposed", document) instanceof RuleDocument.Read.Good good)) {
            return new SampleBacktest(0, 0);
        }
        var judge = new Judge(new Rules(List.of(good.rule())), UncountedHeaders.BUILT_IN);
        List<Boolean> closed = groups.stream()
                .flatMap(group -> store.exchanges().ofGroup(group).stream())
                .map(GroupSample::id)
                .distinct()
                .limit(MOST)
                .map(id -> isClosed(store, id, judge))
                .flatMap(Optional::stream)
                .toList();
        return new SampleBacktest(
                closed.size(), closed.stream().filter(each -> each).count());
    }

    private static Optional<Boolean> isClosed(EvidenceStore store, UUID id, Judge judge) {
        return store.exchanges().find(id).flatMap(stored -> isClosed(stored, judge));
    }

    private static Optional<Boolean> isClosed(StoredExchange stored, Judge judge) {
        try {
            Set<String> excused = judge.judge(asJudged(stored)).allDifferences().stream()
                    .filter(JudgedDifference::isExcused)
                    .map(judged -> place(
                            judged.fingerprint().id(),
                            judged.difference().location().text()))
                    .collect(Collectors.toSet());
            List<JudgedPlace> open = StoredJudgement.places(stored.judgement()).stream()
                    .filter(place -> place.rule() == null)
                    .toList();
            return Optional.of(
                    open.stream().allMatch(place -> excused.contains(place(place.fingerprint(), place.location()))));
        } catch (UndecodableRecord unreadable) {
            return Optional.empty();
        }
    }

    /** Fingerprints hold the endpoint's name. */
    private static Exchange asJudged(StoredExchange stored) throws UndecodableRecord {
        EndpointName judged = stored.judgedAs();
        return ExchangeCodec.decode(stored.record()).under(new Endpoint(judged.method(), judged.template()));
    }

    private static String place(String fingerprint, String location) {
        return fingerprint + " " + location;
    }
}
