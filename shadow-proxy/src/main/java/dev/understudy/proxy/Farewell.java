package dev.understudy.proxy;

import dev.understudy.proxy.serve.ServedLoop;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Says that the proxy will end before it does anything of the kind: readiness turns false and every answer is its
 * connection's last, while new connections are still served, for as long as load balancers need to look elsewhere.
 */
final class Farewell implements AutoCloseable {
    private final List<ServedLoop> loops;
    private final AtomicBoolean serving;
    private final Duration delay;

    Farewell(Collection<ServedLoop> loops, AtomicBoolean serving, Duration delay) {
        this.loops = List.copyOf(loops);
        this.serving = serving;
        this.delay = delay;
    }

    @Override
    public void close() {
        serving.set(false);
        loops.forEach(ServedLoop::announceEnd);
        try {
            Thread.sleep(delay);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
