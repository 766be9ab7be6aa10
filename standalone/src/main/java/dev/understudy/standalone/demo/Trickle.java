package dev.understudy.standalone.demo;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the demo alive: the script over and over, a few requests a second, until it is closed. */
public final class Trickle implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Trickle.class);
    private static final Duration PAUSE = Duration.ofMillis(200);
    /** Steps through the script in strides, so that its lines mix. */
    private static final int STRIDE = 17;

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Customer customer;
    private final List<Step> script;
    private final Thread thread;

    private Trickle(Customer customer, List<Step> script) {
        this.customer = customer;
        this.script = script;
        this.thread = Thread.ofPlatform().name("demo-trickle").daemon().unstarted(this::sendUntilClosed);
    }

    public static Trickle start(URI proxy) throws IOException {
        var trickle = new Trickle(new Customer(proxy), Step.script());
        trickle.thread.start();
        return trickle;
    }

    /** For people. */
    public String pace() {
        return script.size() + " requests over and over, "
                + Duration.ofSeconds(1).dividedBy(PAUSE) + " a second";
    }

    private void sendUntilClosed() {
        try {
            for (int n = 0; !closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS); n++) {
                send(script.get(Math.floorMod(n * STRIDE, script.size())));
            }
        } catch (InterruptedException endOfTheJvm) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(Step step) {
        try {
            customer.send(step);
        } catch (IOException failure) {
            LOG.warn("The demo's request {} {} got no answer: {}", step.method(), step.target(), failure.toString());
        }
    }

    @Override
    public void close() {
        closed.countDown();
        customer.close();
    }
}
