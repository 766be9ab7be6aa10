package dev.understudy.proxy.admin;

import dev.understudy.policy.ControlWindowSettings;
import dev.understudy.proxy.dryrun.DryRuns;
import dev.understudy.proxy.harm.HarmWatch;
import dev.understudy.proxy.mirror.IsolatedCandidate;
import dev.understudy.proxy.recheck.Rechecks;
import dev.understudy.proxy.writes.BoundedWritesOnGet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What keeps mirroring from doing harm, as it shows in the state.
 *
 * @param isolated the isolated upstreams, by name
 */
public record Safeguards(
        HarmWatch harm,
        DryRuns dryRuns,
        Map<String, IsolatedCandidate> isolated,
        Rechecks rechecks,
        BoundedWritesOnGet writesOnGet) {
    /** The state goes through Kafka every so often: who has more endpoints that write reads the proxy's file. */
    private static final int NAMES = 100;

    public Safeguards {
        isolated = Map.copyOf(isolated);
    }

    void describe(ObjectNode state) {
        ArrayNode upstreams = state.putArray("isolated");
        new TreeMap<>(isolated)
                .forEach((name, server) -> upstreams
                        .addObject()
                        .put("name", name)
                        .put("breakerOpen", server.breaker().isOpen()));
        controlWindows(state.putObject("controlWindows"));
        state.putObject("rechecks")
                .put("inFlight", rechecks.inFlight())
                .put("limit", Rechecks.LIMIT)
                .put("perSecond", rechecks.settings().perSecond())
                .put("share", rechecks.settings().share());
        ArrayNode writes = state.putArray("writesOnGet");
        writesOnGet.names().stream().limit(NAMES).forEach(writes::add);
    }

    private void controlWindows(ObjectNode json) {
        Optional<ControlWindowSettings> settings = harm.settings();
        if (settings.isEmpty()) {
            json.put("state", "off");
            return;
        }
        var pause = harm.ownPause();
        json.put("state", pause.isPresent() ? "paused" : harm.isInWindow() ? "window" : "on")
                .put("everySeconds", settings.get().every().toSeconds())
                .put("lengthSeconds", settings.get().length().toSeconds());
        pause.ifPresent(own -> json.put("why", own.because())
                .put("since", own.since().toString())
                .put("until", own.until().toString()));
    }
}
