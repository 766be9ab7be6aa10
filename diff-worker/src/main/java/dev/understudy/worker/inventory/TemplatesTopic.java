package dev.understudy.worker.inventory;

import dev.understudy.exchange.control.Order;

/** The way to the proxies. */
@FunctionalInterface
public interface TemplatesTopic {
    /** @throws dev.understudy.worker.consume.KafkaAway where it could not be told now */
    void tell(Order.Templates table);
}
