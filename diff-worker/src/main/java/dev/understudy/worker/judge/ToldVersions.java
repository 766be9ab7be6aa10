package dev.understudy.worker.judge;

import dev.understudy.evidence.mark.Deployment;
import dev.understudy.evidence.mark.Side;
import dev.understudy.exchange.Leg;
import java.time.Instant;
import java.util.List;

/** The version behind a leg: what the answer says itself, else what was told of its side last before it was asked. */
final class ToldVersions {
    private final List<Deployment> primary;
    private final List<Deployment> candidate;

    /** @param deployments oldest first */
    ToldVersions(List<Deployment> deployments) {
        this.primary = of(deployments, Side.PRIMARY);
        this.candidate = of(deployments, Side.CANDIDATE);
    }

    /** Empty where nothing is known. */
    String primary(Leg leg) {
        return version(leg, primary);
    }

    String candidate(Leg leg) {
        return version(leg, candidate);
    }

    private static String version(Leg leg, List<Deployment> told) {
        return switch (leg) {
            case Leg.Answered answered -> version(answered.instance(), answered.startedAt(), told);
            case Leg.Unanswered unanswered -> version(unanswered.instance(), unanswered.startedAt(), told);
            case Leg.NotAsked notAsked -> "";
        };
    }

    private static String version(Leg.Instance instance, Instant at, List<Deployment> told) {
        if (!instance.version().isEmpty()) return instance.version();
        return told.reversed().stream()
                .filter(deployment -> !deployment.at().isAfter(at))
                .map(Deployment::version)
                .findFirst()
                .orElse("");
    }

    private static List<Deployment> of(List<Deployment> deployments, Side side) {
        return deployments.stream().filter(told -> told.side() == side).toList();
    }
}
