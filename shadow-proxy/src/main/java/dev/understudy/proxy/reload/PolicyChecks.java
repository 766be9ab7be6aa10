package dev.understudy.proxy.reload;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every second whether another policy or another table of templates is to be in force, on a thread of its own, because files may block. */
public final class PolicyChecks implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PolicyChecks.class);
    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final LivePolicy policy;
    private final LiveTemplates templates;
    private final Thread thread;

    public PolicyChecks(LivePolicy policy, LiveTemplates templates) {
        this.policy = policy;
        this.templates = templates;
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
            templates.check();
        } catch (RuntimeException bug) {
            LOG.error("the policy could not be looked at; the present one stays in force", bug);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
