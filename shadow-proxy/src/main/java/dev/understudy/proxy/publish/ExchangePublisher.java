package dev.understudy.proxy.publish;

/** Publishes exchanges, or counts them as lost; never blocks. From any thread. */
@FunctionalInterface
public interface ExchangePublisher {
    void publish(ExchangeRecord record);
}
