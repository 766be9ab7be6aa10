package dev.understudy.standalone;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Users of several proxies at once, until they are told to leave; who is not answered goes on all the same. */
final class Visitors implements AutoCloseable {
    private static final List<String> PATHS =
            List.of("/api/v1/books/1/", "/api/v1/books/2/", "/api/v1/authors/", "/api/v1/books/");

    private final OkHttpClient client =
            new OkHttpClient.Builder().retryOnConnectionFailure(false).build();
    private final List<String> proxies;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicLong asked = new AtomicLong();
    private final AtomicLong answered = new AtomicLong();
    private volatile boolean leaving;

    private Visitors(List<String> proxies) {
        this.proxies = List.copyOf(proxies);
    }

    static Visitors of(List<String> proxies) {
        var visitors = new Visitors(proxies);
        for (int i = 0; i < 2 * proxies.size(); i++) {
            int number = i;
            visitors.threads.add(Thread.ofPlatform().start(() -> visitors.visit(number)));
        }
        return visitors;
    }

    private void visit(int number) {
        String proxy = proxies.get(number % proxies.size());
        for (int i = number; !leaving; i++) {
            asked.incrementAndGet();
            if (ask(proxy + PATHS.get(i % PATHS.size()))) answered.incrementAndGet();
        }
    }

    private boolean ask(String url) {
        try (Response response =
                client.newCall(new Request.Builder().url(url).build()).execute()) {
            response.body().bytes();
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    /** Requests that got an answer. */
    long answered() {
        return answered.get();
    }

    /** Requests that were sent, or tried to be. */
    long asked() {
        return asked.get();
    }

    /** Returns when nobody asks any more. */
    void leave() throws InterruptedException {
        leaving = true;
        for (Thread thread : threads) thread.join();
    }

    @Override
    public void close() {
        leaving = true;
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
