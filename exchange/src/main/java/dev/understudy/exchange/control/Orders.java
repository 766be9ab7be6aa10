package dev.understudy.exchange.control;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All orders that count at present. Immutable; merging is the same in any order and any number of times. */
public final class Orders {
    public static final Orders NONE = new Orders(Map.of());

    private final Map<String, Order> byKey;

    private Orders(Map<String, Order> byKey) {
        this.byKey = Map.copyOf(byKey);
    }

    public static Orders of(Collection<? extends Order> orders) {
        Orders all = NONE;
        for (Order order : orders) all = all.and(order);
        return all;
    }

    /** With that one, where it is newer than what is there; otherwise the very same. */
    public Orders and(Order order) {
        Order present = byKey.get(order.key());
        if (present != null && !order.supersedes(present)) return this;
        var more = new TreeMap<>(byKey);
        more.put(order.key(), order);
        return new Orders(more);
    }

    public Optional<Order> under(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The pause of all routes, where they are paused. */
    public Optional<Order.Pause> pause() {
        return pauseOf("");
    }

    /** The pause of one route, where it is paused by name. */
    public Optional<Order.Pause> pauseOf(String route) {
        return byKey.get(Order.Pause.keyOf(route)) instanceof Order.Pause pause && pause.paused()
                ? Optional.of(pause)
                : Optional.empty();
    }

    /** The policy, where there is one. */
    public Optional<Order.PolicyText> policy() {
        return byKey.get(Order.POLICY) instanceof Order.PolicyText text
                        && !text.yaml().isEmpty()
                ? Optional.of(text)
                : Optional.empty();
    }

    /** The table of templates, where there is one. */
    public Optional<Order.Templates> templates() {
        return byKey.get(Order.TEMPLATES) instanceof Order.Templates table ? Optional.of(table) : Optional.empty();
    }

    /** By their keys, in order. */
    public List<Order> all() {
        return List.copyOf(new TreeMap<>(byKey).values());
    }

    /** The pauses of routes that are in force. */
    public List<Order.Pause> pausedRoutes() {
        return all().stream()
                .filter(Order.Pause.class::isInstance)
                .map(Order.Pause.class::cast)
                .filter(pause -> pause.paused() && !pause.route().isEmpty())
                .toList();
    }
}
