package dev.understudy.policy;

import dev.understudy.exchange.redact.RedactionSettings;
import java.nio.file.Path;
import java.util.List;

/**
 * Everything that people decide about a deployment. Every role reads the same one and takes its own part.
 *
 * @param routes the first that matches wins; what matches none is not mirrored
 * @param data directory that the roles keep their files in
 */
public record Policy(
        Upstream primary,
        Upstream candidate,
        List<Route> routes,
        Precautions precautions,
        RedactionSettings redaction,
        ClientIdentity identity,
        ComparisonSettings comparison,
        ProxySettings proxy,
        WorkerSettings worker,
        ReportsSettings reports,
        KafkaSettings kafka,
        StoreSettings store,
        Path data) {
    public Policy {
        routes = List.copyOf(routes);
    }

    public Policy withRoutes(List<Route> other) {
        return new Policy(
                primary,
                candidate,
                other,
                precautions,
                redaction,
                identity,
                comparison,
                proxy,
                worker,
                reports,
                kafka,
                store,
                data);
    }

    public Policy withPrecautions(Precautions other) {
        return new Policy(
                primary,
                candidate,
                routes,
                other,
                redaction,
                identity,
                comparison,
                proxy,
                worker,
                reports,
                kafka,
                store,
                data);
    }

    public Policy withRedaction(RedactionSettings other) {
        return new Policy(
                primary,
                candidate,
                routes,
                precautions,
                other,
                identity,
                comparison,
                proxy,
                worker,
                reports,
                kafka,
                store,
                data);
    }

    public Policy withProxy(ProxySettings other) {
        return new Policy(
                primary,
                candidate,
                routes,
                precautions,
                redaction,
                identity,
                comparison,
                other,
                worker,
                reports,
                kafka,
                store,
                data);
    }

    public Policy withWorker(WorkerSettings other) {
        return new Policy(
                primary,
                candidate,
                routes,
                precautions,
                redaction,
                identity,
                comparison,
                proxy,
                other,
                reports,
                kafka,
                store,
                data);
    }

    public Policy withReports(ReportsSettings other) {
        return new Policy(
                primary,
                candidate,
                routes,
                precautions,
                redaction,
                identity,
                comparison,
                proxy,
                worker,
                other,
                kafka,
                store,
                data);
    }

    public Policy withKafka(KafkaSettings other) {
        return new Policy(
                primary,
                candidate,
                routes,
                precautions,
                redaction,
                identity,
                comparison,
                proxy,
                worker,
                reports,
                other,
                store,
                data);
    }

    public Policy withStore(StoreSettings other) {
        return new Policy(
                primary,
                candidate,
                routes,
                precautions,
                redaction,
                identity,
                comparison,
                proxy,
                worker,
                reports,
                kafka,
                other,
                data);
    }

    public Policy withData(Path other) {
        return new Policy(
                primary,
                candidate,
                routes,
                precautions,
                redaction,
                identity,
                comparison,
                proxy,
                worker,
                reports,
                kafka,
                store,
                other);
    }

    /** The same for two other servers. */
    public Policy withUpstreams(Upstream otherPrimary, Upstream otherCandidate) {
        return new Policy(
                otherPrimary,
                otherCandidate,
                routes,
                precautions,
                redaction,
                identity,
                comparison,
                proxy,
                worker,
                reports,
                kafka,
                store,
                data);
    }
}
