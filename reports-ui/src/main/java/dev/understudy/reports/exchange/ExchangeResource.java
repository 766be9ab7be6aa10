package dev.understudy.reports.exchange;

import dev.understudy.evidence.EvidenceStore;
import dev.understudy.evidence.sample.StoredExchange;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.wire.ExchangeCodec;
import dev.understudy.exchange.wire.UndecodableRecord;
import dev.understudy.reports.http.Call;
import dev.understudy.reports.http.Reply;
import dev.understudy.reports.http.Resource;
import dev.understudy.reports.judgement.JudgedPlace;
import dev.understudy.reports.judgement.StoredJudgement;
import dev.understudy.reports.rule.KnownRules;
import dev.understudy.reports.store.Evidence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/exchanges/{id}} */
public final class ExchangeResource implements Resource {
    private final Evidence evidence;
    private final KnownRules rules;

    /** @param rules tell why what made a match was accepted */
    public ExchangeResource(Evidence evidence, KnownRules rules) {
        this.evidence = evidence;
        this.rules = rules;
    }

    @Override
    public Reply answer(Call call) {
        Optional<UUID> id = uuid(call.path().getOrDefault("id", ""));
        if (id.isEmpty()) return Reply.notFound("exchange");
        EvidenceStore store = evidence.store();
        return store.exchanges()
                .find(id.get())
                .map(stored -> reply(store, stored))
                .orElseGet(() -> Reply.notFound("exchange; only a few of each group and verdict are kept whole"));
    }

    private Reply reply(EvidenceStore store, StoredExchange stored) {
        Exchange exchange;
        try {
            exchange = ExchangeCodec.decode(stored.record());
        } catch (UndecodableRecord unreadable) {
            return new Reply.Problem(
                    500, "Unreadable record", "The record was kept and cannot be read: " + unreadable.getMessage());
        }
        List<JudgedPlace> places = StoredJudgement.places(stored.judgement());
        Map<String, Long> groups = store.exchanges()
                .groupIds(
                        stored.endpointId(),
                        places.stream()
                                .flatMap(place -> Stream.of(place.fingerprint(), place.ownFingerprint()))
                                .distinct()
                                .toList());
        return Reply.ok(ExchangeJson.of(stored, exchange, differences(places, groups)));
    }

    private List<ExchangeJson.DifferenceJson> differences(List<JudgedPlace> places, Map<String, Long> groups) {
        boolean anyRule = places.stream().anyMatch(place -> place.rule() != null);
        Map<String, String> reasons = anyRule ? rules.reasons() : Map.of();
        return places.stream()
                .map(place -> new ExchangeJson.DifferenceJson(
                        place.kind(),
                        place.location(),
                        place.matchedBy(),
                        place.primary(),
                        place.candidate(),
                        place.rule(),
                        place.rule() == null ? null : reasons.get(place.rule()),
                        place.standing(),
                        group(place, groups)))
                .toList();
    }

    /** A place that was split off leads to its own group. */
    private static @Nullable Long group(JudgedPlace place, Map<String, Long> groups) {
        Long own = groups.get(place.ownFingerprint());
        return own == null ? groups.get(place.fingerprint()) : own;
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
