package dev.understudy.k8s.image;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Users of several proxies at once, one request after the other each, for as long as they are there. */
final class Visitors implements AutoCloseable {
    private static final List<String> COLLECTIONS = List.of("authors", "books", "orders");
    private static final int ITEMS = 50;
    /** Who asks without a pause takes the processors from a candidate of the same machine, which then rightly fails as too slow. */
    private static final Duration THINKS = Duration.ofMillis(20);

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> proxies;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicLong asked = new AtomicLong();
    private final AtomicLong served = new AtomicLong();
    private volatile boolean leaving;

    /** @param proxies scheme, host and port of each */
    Visitors(List<String> proxies) {
        this.proxies = List.copyOf(proxies);
    }

    /** Two at each proxy. */
    void come() {
        leaving = false;
        for (String proxy : proxies) {
            threads.add(Thread.ofVirtual().start(() -> visit(proxy)));
            threads.add(Thread.ofVirtual().start(() -> visit(proxy)));
        }
    }

    private void visit(String proxy) {
        for (int i = 0; !leaving; i++) {
            String collection = COLLECTIONS.get(i % COLLECTIONS.size());
            asked.incrementAndGet();
            if (status(proxy + "/api/v1/" + collection + "/" + i % ITEMS) == 200) served.incrementAndGet();
            LockSupport.parkNanos(THINKS.toNanos());
        }
    }

    private int status(String url) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofMinutes(1))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException unanswered) {
            return 0;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** How many requests were sent, ever. */
    long asked() {
        return asked.get();
    }

    /** How many of them the primary's answer came back to. */
    long served() {
        return served.get();
    }

    /** Returns when nobody asks any more. */
    void leave() throws InterruptedException {
        leaving = true;
        for (Thread thread : threads) thread.join();
        threads.clear();
    }

    @Override
    public void close() {
        leaving = true;
        client.close();
    }
}
