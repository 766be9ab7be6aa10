package dev.understudy.reports.safety;

import dev.understudy.evidence.ledger.LedgerAccount;
import dev.understudy.evidence.ledger.ProxyStanding;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is mirrored, what is not and why, and who answers for what may do harm. */
record SafetyJson(List<ProxyJson> proxies, List<ExceptionJson> exceptions, List<EndpointJson> endpoints) {

    static SafetyJson of(List<Told> told, List<LedgerAccount.OfEndpoint> endpoints) {
        return new SafetyJson(
                told.stream().map(ProxyJson::of).toList(),
                told.stream().flatMap(each -> ExceptionJson.of(each).stream()).toList(),
                endpoints.stream().map(each -> EndpointJson.of(each, told)).toList());
    }

    /** A proxy and what it said; empty where it has not, or not in words that this build reads. */
    record Told(ProxyStanding standing, Optional<ProxyState> state) {}

    record ProxyJson(
            String proxy,
            long epoch,
            Instant at,
            @Nullable Instant standingAt,
            @Nullable JsonNode state) {
        static ProxyJson of(Told told) {
            ProxyStanding standing = told.standing();
            return new ProxyJson(
                    standing.proxy(),
                    standing.epoch(),
                    standing.at(),
                    standing.standingAt(),
                    told.state().map(ProxyState::json).orElse(null));
        }
    }

    record ExceptionJson(
            String proxy,
            String route,
            String kind,
            String risk,
            String reason,
            String owner,
            String expires,
            boolean lapsed) {
        static List<ExceptionJson> of(Told told) {
            String proxy = told.standing().proxy();
            return told.state().stream()
                    .flatMap(state -> state.routes().stream())
                    .flatMap(route -> route.exceptions().stream().map(excepted -> of(proxy, route.name(), excepted)))
                    .toList();
        }

        private static ExceptionJson of(String proxy, String route, RouteState.Excepted excepted) {
            return new ExceptionJson(
                    proxy,
                    route,
                    excepted.risk().word(),
                    excepted.risk().sentence(),
                    excepted.reason(),
                    excepted.owner(),
                    excepted.expires(),
                    excepted.lapsed());
        }
    }

    record EndpointJson(
            long endpointId, String endpoint, long seen, List<CountedJson> notMirrored, List<AtProxyJson> present) {
        static EndpointJson of(LedgerAccount.OfEndpoint of, List<Told> told) {
            Map<String, Long> reasons = new TreeMap<>(of.terms().notMirrored());
            return new EndpointJson(
                    of.id(),
                    of.method() + " " + of.template(),
                    of.terms().seen(),
                    reasons.entrySet().stream()
                            .map(each ->
                                    new CountedJson(each.getKey(), each.getValue(), Reasons.explain(each.getKey())))
                            .toList(),
                    told.stream()
                            .flatMap(each -> AtProxyJson.of(of, each).stream())
                            .toList());
        }
    }

    record CountedJson(String reason, long count, String explanation) {}

    /** How an endpoint stands at one proxy at present. */
    record AtProxyJson(
            String proxy, @Nullable String route, @Nullable String mirror, List<Hindrance> hindrances) {
        /** Empty where the endpoint is no path, but what was counted together. */
        static Optional<AtProxyJson> of(LedgerAccount.OfEndpoint endpoint, Told told) {
            if (!endpoint.template().startsWith("/")) return Optional.empty();
            return told.state().map(state -> {
                Optional<RouteState> route = state.route(endpoint.method(), endpoint.template());
                return new AtProxyJson(
                        told.standing().proxy(),
                        route.map(RouteState::name).orElse(null),
                        route.map(RouteState::mirror).orElse(null),
                        Hindrances.of(state, endpoint.method(), route));
            });
        }
    }
}
