package dev.understudy.proxy.reload;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every second whether another policy is to be in force, on a thread of its own, because files may block. */
public final class PolicyChecks implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PolicyChecks.class);
    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final LivePolicy policy;
    private final Thread thread;

    public PolicyChecks(LivePolicy policy) {
        this.policy = policy;
        thread = Thread.ofPlatform().name("understudy-policy").daemon().unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(PERIOD);
                check();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void check() {
        try {
            policy.check();
        } catch (RuntimeException bug) {
            LOG.error("the policy could not be looked at; the present one stays in force", bug);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
