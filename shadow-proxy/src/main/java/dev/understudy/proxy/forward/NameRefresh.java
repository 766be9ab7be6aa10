package dev.understudy.proxy.forward;

import java.time.Duration;
import java.util.List;

/** Looks the names of all instances up again now and then, on a thread of its own, because that may block. */
public final class NameRefresh implements AutoCloseable {
    private static final Duration PERIOD = Duration.ofSeconds(10);

    private final List<Instance> instances;
    private final Thread thread;

    public NameRefresh(List<Instance> instances) {
        this.instances = List.copyOf(instances);
        thread = Thread.ofPlatform().name("understudy-names").daemon().unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(PERIOD);
                instances.forEach(Instance::lookUp);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
