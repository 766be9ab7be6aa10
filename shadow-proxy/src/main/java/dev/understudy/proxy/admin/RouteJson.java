package dev.understudy.proxy.admin;

import dev.understudy.policy.Leave;
import dev.understudy.policy.Mirroring;
import dev.understudy.policy.Route;
import dev.understudy.policy.RouteExceptions;
import dev.understudy.policy.RouteLimits;
import dev.understudy.proxy.dryrun.DryRuns;
import dev.understudy.proxy.dryrun.RouteStanding;
import dev.understudy.proxy.mirror.MirrorPolicy;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One route in the state: what it mirrors, by whose leave and until when, and what it is excepted from. */
record RouteJson(InstantSource clock, DryRuns dryRuns) {

    void describe(ObjectNode json, MirrorPolicy.RouteStanding standing) {
        Route route = standing.route();
        json.put("name", route.name());
        ArrayNode methods = json.putArray("methods");
        route.methods().stream().sorted().forEach(methods::add);
        json.put("path", route.path().text())
                .put("mirror", route.mirror().word())
                .put("sample", route.sample())
                .put("recheck", StateJson.word(route.recheck()))
                .put(
                        "ownCredential",
                        route.candidateRequest().authorizationFile().isPresent())
                .put("inFlight", standing.inFlight());
        limits(json, route.limits());
        route.mirror().byLeave().ifPresent(leave -> leave(json.putObject("leave"), leave));
        if (!route.exceptions().kinds().isEmpty()) exceptions(json.putObject("exceptions"), route.exceptions());
        switch (route.mirror()) {
            case Mirroring.DryRun dryRun -> dryRun(json.putObject("dryRun"), dryRuns.standing(route.name()));
            case Mirroring.Isolated isolated ->
                json.put("upstream", isolated.upstream().name());
            case Mirroring.Never never -> {}
            case Mirroring.Safe safe -> {}
            case Mirroring.ReadOnly readOnly -> {}
        }
    }

    private static void limits(ObjectNode json, RouteLimits limits) {
        limits.rate()
                .ifPresent(rate -> json.putObject("limit")
                        .put("copies", rate.copies())
                        .put("seconds", rate.per().toSeconds()));
        if (limits.inFlight() < RouteLimits.NONE.inFlight()) json.put("inFlightLimit", limits.inFlight());
    }

    private void leave(ObjectNode json, Leave leave) {
        json.put("reason", leave.reason())
                .put("owner", leave.owner())
                .put("expires", leave.expires().toString())
                .put("lapsed", !leave.isInForce(today()));
    }

    private void exceptions(ObjectNode json, RouteExceptions exceptions) {
        ArrayNode kinds = json.putArray("kinds");
        exceptions.kinds().stream().map(StateJson::word).sorted().forEach(kinds::add);
        json.put("reason", exceptions.reason())
                .put("owner", exceptions.owner())
                .put("expires", exceptions.expires().toString())
                .put("lapsed", today().isAfter(exceptions.expires()));
    }

    private static void dryRun(ObjectNode json, RouteStanding standing) {
        switch (standing) {
            case RouteStanding.On on -> json.put("state", "on");
            case RouteStanding.Unproven unproven ->
                json.put("state", "unproven").put("why", unproven.why());
            case RouteStanding.Off off ->
                json.put("state", "switched-off")
                        .put("why", off.why())
                        .put("since", off.since().toString());
        }
    }

    /** In UTC, as leaves are given. */
    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
