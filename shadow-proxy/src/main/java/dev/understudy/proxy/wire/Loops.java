package dev.understudy.proxy.wire;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.Xnio;
import org.xnio.XnioIoThread;
import org.xnio.XnioWorker;

/** The event loops of one proxy. */
public final class Loops implements AutoCloseable {
    private static final int CLOSE_SECONDS = 5;

    private final XnioWorker worker;
    private final Map<XnioIoThread, Loop> loops = new LinkedHashMap<>();

    private Loops(XnioWorker worker, int threads) {
        this.worker = worker;
        for (int number = 0; number < threads; number++) {
            XnioIoThread thread = worker.getIoThread(number);
            loops.put(thread, new Loop(thread));
        }
    }

    /** @throws IOException where the system gives no selector */
    public static Loops start(String name, int threads) throws IOException {
        OptionMap options = OptionMap.builder()
                .set(Options.WORKER_NAME, name)
                .set(Options.WORKER_IO_THREADS, threads)
                .set(Options.WORKER_TASK_CORE_THREADS, threads)
                .set(Options.WORKER_TASK_MAX_THREADS, threads)
                .set(Options.THREAD_DAEMON, true)
                .getMap();
        return new Loops(Xnio.getInstance().createWorker(options), threads);
    }

    public XnioWorker worker() {
        return worker;
    }

    public List<Loop> all() {
        return List.copyOf(loops.values());
    }

    /** How late the latest loop runs. */
    public Duration lag() {
        Duration worst = Duration.ZERO;
        for (Loop loop : loops.values()) {
            Duration lag = loop.lag();
            if (lag.compareTo(worst) > 0) worst = lag;
        }
        return worst;
    }

    /** Ends the loops and with them every connection that still stands. */
    @Override
    public void close() {
        try {
            var stopped = new CountDownLatch(loops.size());
            for (Loop loop : loops.values()) {
                loop.execute(() -> {
                    loop.stopSweeping();
                    stopped.countDown();
                });
            }
            stopped.await(CLOSE_SECONDS, TimeUnit.SECONDS);
            worker.shutdownNow();
            worker.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
