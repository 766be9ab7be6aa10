package dev.understudy.reports.safety;

import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.policy.Mirroring;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What speaks against copies of an endpoint at present. Pure. What depends on the single request (a cookie, a path's spelling,
 * a login path) only the ledger's counts show.
 */
final class Hindrances {
    private static final double PERCENT = 100;

    private Hindrances() {}

    static List<Hindrance> of(ProxyState state, String method, Optional<RouteState> route) {
        List<Hindrance> found = new ArrayList<>(ofAll(state));
        JsonNode since = state.json().path("policy").path("since");
        if (route.isEmpty() || !route.get().allows(method)) {
            found.add(Hindrance.since(closed(method, route), "", since));
        } else {
            found.addAll(ofRoute(route.get(), since));
        }
        return List.copyOf(found);
    }

    private static LedgerCounter closed(String method, Optional<RouteState> route) {
        if (!Mirroring.Safe.METHODS.contains(method)) return LedgerCounter.UNSAFE_METHOD;
        return route.isPresent() ? LedgerCounter.ROUTE_NEVER : LedgerCounter.NO_ROUTE;
    }

    private static List<Hindrance> ofAll(ProxyState state) {
        var found = new ArrayList<Hindrance>();
        JsonNode mirroring = state.json().path("mirroring");
        if (mirroring.path("paused").asBoolean(false)) found.add(Hindrance.told(LedgerCounter.PAUSED, mirroring));
        JsonNode windows = state.json().path("controlWindows");
        String harm = windows.path("state").asString("");
        if (harm.equals("paused") || harm.equals("window")) {
            found.add(Hindrance.told(LedgerCounter.CONTROL_WINDOW, windows));
        }
        String pressure = state.json().path("pressure").asString("");
        if (pressure.equals("no-mirroring")) found.add(Hindrance.of(LedgerCounter.OVERLOAD));
        return found;
    }

    private static List<Hindrance> ofRoute(RouteState route, JsonNode policySince) {
        var found = new ArrayList<Hindrance>();
        JsonNode json = route.json();
        if (json.path("paused").asBoolean(false)) found.add(Hindrance.told(LedgerCounter.ROUTE_PAUSED, json));
        JsonNode leave = json.path("leave");
        if (leave.path("lapsed").asBoolean(false)) {
            found.add(Hindrance.since(LedgerCounter.LEAVE_EXPIRED, "", leave.path("expires")));
        }
        JsonNode dryRun = json.path("dryRun");
        if (!dryRun.path("state").asString("on").equals("on")) {
            found.add(Hindrance.told(LedgerCounter.DRY_RUN_OFF, dryRun));
        }
        double sample = json.path("sample").asDouble(1);
        if (sample < 1) {
            String share = String.format(Locale.ROOT, "%.4g %% of the clients are in the sample", sample * PERCENT);
            found.add(Hindrance.since(LedgerCounter.NOT_SAMPLED, share, policySince));
        }
        return found;
    }
}
