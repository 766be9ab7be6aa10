package dev.understudy.proxy.admin;

import dev.understudy.exchange.control.Mark;
import dev.understudy.exchange.control.Order;
import dev.understudy.exchange.control.Orders;
import dev.understudy.proxy.control.ControlBoard;
import dev.understudy.proxy.mirror.MirrorPolicy;
import dev.understudy.proxy.mirror.MirrorState;
import dev.understudy.proxy.reload.LivePolicy;
import dev.understudy.proxy.reload.PolicyState;
import dev.understudy.proxy.reload.TemplatesState;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What mirroring is doing and why, for people and programs: {@code GET /state}, and in the ledger's reports. Holds no secret
 * of the policy.
 */
public record StateJson(
        String instance,
        LivePolicy policy,
        Supplier<TemplatesState> templates,
        ControlBoard board,
        MirrorState mirror,
        Safeguards safeguards) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** From any thread. */
    public String text() {
        ObjectNode state = JSON.createObjectNode().put("instance", instance);
        policy(state.putObject("policy"), policy.state());
        TemplatesState table = templates.get();
        state.putObject("templates").put("version", table.version()).put("inventory", table.size());
        Orders orders = board.orders();
        pause(state.putObject("mirroring"), orders.pause());
        routes(state.putArray("routes"), orders);
        budgets(state);
        safeguards.describe(state);
        return JSON.writeValueAsString(state);
    }

    private static void policy(ObjectNode json, PolicyState state) {
        json.put("version", state.version());
        json.put("from", word(state.from()));
        json.put("since", state.since().toString());
        ArrayNode problems = json.putArray("problems");
        state.problems().forEach(problems::add);
        ArrayNode restarts = json.putArray("needsRestart");
        state.restarts().forEach(restarts::add);
    }

    private void routes(ArrayNode json, Orders orders) {
        var routes = new RouteJson(InstantSource.system(), safeguards.dryRuns());
        for (MirrorPolicy.RouteStanding standing : policy.inForce().get().routes()) {
            ObjectNode object = json.addObject();
            routes.describe(object, standing);
            pause(object, orders.pauseOf(standing.route().name()));
        }
    }

    private void budgets(ObjectNode state) {
        state.put("inFlight", mirror.inFlight().get());
        state.put("inFlightLimit", policy.inForce().get().terms().limits().mirrorInFlight());
        state.put("breakerOpen", mirror.breaker().isOpen());
        state.putObject("captureBytes")
                .put("used", mirror.budget().usedBytes())
                .put("limit", mirror.budget().limitBytes());
        state.put("pressure", word(mirror.grade().get()));
    }

    /** A constant as this state spells it. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void pause(ObjectNode json, Optional<Order.Pause> pause) {
        json.put("paused", pause.isPresent());
        pause.ifPresent(order -> {
            Mark mark = order.mark();
            json.put("by", mark.actor())
                    .put("reason", mark.reason())
                    .put("since", mark.at().toString());
        });
    }
}
