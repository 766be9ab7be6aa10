package dev.understudy.proxy.control;

import dev.understudy.exchange.control.Order;
import dev.understudy.exchange.control.Orders;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the topic holds under each key, as far as it was read, and so which of our orders it lacks: because it was given
 * while Kafka was away, or because somebody who had not heard of it wrote an older one behind it. One thread.
 */
final class Echo {
    private final Map<String, Instant> last = new HashMap<>();
    private final Map<String, Instant> sent = new HashMap<>();

    /** The topic holds it; what was under its key is compacted away. */
    void holds(Order order) {
        last.put(order.key(), order.mark().at());
        sent.remove(order.key());
    }

    /** It is on its way, or was refused and is not any more. */
    void isSent(Order order, boolean underWay) {
        if (underWay) sent.put(order.key(), order.mark().at());
        else sent.remove(order.key(), order.mark().at());
    }

    List<Order> lacks(Orders orders) {
        return orders.all().stream()
                .filter(order -> !order.mark().at().equals(last.get(order.key())))
                .filter(order -> !order.mark().at().equals(sent.get(order.key())))
                .toList();
    }
}
