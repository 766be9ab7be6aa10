package dev.understudy.reports.exchange;

import dev.understudy.evidence.sample.StoredExchange;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Origin;
import dev.understudy.exchange.PathMapping;
import dev.understudy.exchange.message.Header;
import dev.understudy.exchange.message.Request;
import dev.understudy.reports.judgement.JudgedPairings;
import dev.understudy.reports.judgement.StoredJudgement;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One exchange in the API.
 *
 * @param unlisted how many differences were found beyond those that are listed
 * @param pairings which elements of arrays were compared with each other
 */
record ExchangeJson(
        UUID id,
        Instant receivedAt,
        long endpointId,
        String endpoint,
        String route,
        String servedBy,
        OriginJson origin,
        String client,
        boolean repeat,
        PathMapping mapping,
        String verdict,
        String reason,
        List<DifferenceJson> differences,
        int unlisted,
        JudgedPairings pairings,
        RequestJson request,
        LegsJson legs) {

    static ExchangeJson of(StoredExchange stored, Exchange exchange, List<DifferenceJson> differences) {
        return new ExchangeJson(
                exchange.id(),
                exchange.receivedAt(),
                stored.endpointId(),
                stored.endpoint(),
                exchange.route(),
                exchange.servedBy().name().toLowerCase(Locale.ROOT),
                OriginJson.of(exchange.origin()),
                exchange.client(),
                exchange.repeat(),
                exchange.mapping(),
                stored.verdict().label(),
                stored.reason(),
                differences,
                StoredJudgement.unlisted(stored.judgement()),
                StoredJudgement.pairings(stored.judgement()),
                RequestJson.of(exchange.request()),
                new LegsJson(
                        LegJson.of(exchange.legs().p1()),
                        LegJson.of(exchange.legs().c1()),
                        LegJson.of(exchange.legs().c2()),
                        LegJson.of(exchange.legs().p2())));
    }

    /** @param replay whether no user asked but {@code understudy replay} */
    record OriginJson(String proxy, long epoch, boolean replay) {
        static OriginJson of(Origin of) {
            return new OriginJson(of.proxy(), of.epoch(), of.isReplay());
        }
    }

    /**
     * @param ruleReason null where no rule excused it, or the rule is no more
     * @param groupId null where the store has no such group
     */
    record DifferenceJson(
            String kind,
            String location,
            @Nullable String matchedBy,
            @Nullable String primary,
            @Nullable String candidate,
            @Nullable String rule,
            @Nullable String ruleReason,
            String standing,
            @Nullable Long groupId) {}

    record RequestJson(String method, String target, String version, List<Header> headers, BodyJson body) {
        static RequestJson of(Request request) {
            return new RequestJson(
                    request.method(),
                    request.target(),
                    request.version(),
                    request.headers().lines(),
                    BodyJson.of(request.body()));
        }
    }

    record LegsJson(LegJson p1, LegJson c1, LegJson c2, LegJson p2) {}
}
