package dev.understudy.reports.mark;

import dev.understudy.evidence.mark.Deployment;
import dev.understudy.evidence.mark.Side;
import dev.understudy.reports.http.Call;
import dev.understudy.reports.http.ChangeBody;
import dev.understudy.reports.http.Moment;
import dev.understudy.reports.http.Reply;
import dev.understudy.reports.http.Resource;
import dev.understudy.reports.store.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** {@code POST /api/deployments}: a side runs a version, or the database has a migration, from now or a moment on. */
public final class DeployResource implements Resource {
    private static final int LONGEST = 200;
    /** Clocks of pipelines may be ahead by as much. */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    private final Evidence evidence;
    private final InstantSource clock;

    public DeployResource(Evidence evidence, InstantSource clock) {
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public Reply answer(Call call) {
        var body = ChangeBody.of(call);
        if (body.problem().isPresent()) return Reply.badRequest(body.problem().get());
        Optional<Side> side = Side.labelled(body.text("side"));
        if (side.isEmpty()) return Reply.badRequest("side is primary, candidate or database.");
        String version = body.text("version");
        if (version.isEmpty() || version.length() > LONGEST) {
            return Reply.badRequest("version has 1 to " + LONGEST + " characters.");
        }
        Optional<Instant> at = body.text("at").isEmpty() ? Optional.of(clock.instant()) : Moment.parse(body.text("at"));
        if (at.isEmpty() || at.get().isAfter(clock.instant().plus(AHEAD))) {
            return Reply.badRequest("at is a past time such as 2026-11-22T09:00:00Z; without it, it is now.");
        }
        var told = new Deployment(side.get(), version, at.get());
        return Reply.ok(DeploymentJson.of(evidence.store().deployments().tell(told, call.actor())));
    }

    /** What is known now. */
    record DeploymentJson(String side, String version, Instant at) {
        static DeploymentJson of(Deployment of) {
            return new DeploymentJson(of.side().label(), of.version(), of.at());
        }
    }
}
