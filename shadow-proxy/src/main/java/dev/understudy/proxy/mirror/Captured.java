package dev.understudy.proxy.mirror;

/** Where captured exchanges go; never blocks. Called on the loops. */
@FunctionalInterface
public interface Captured {
    void accept(CapturedExchange exchange);
}
