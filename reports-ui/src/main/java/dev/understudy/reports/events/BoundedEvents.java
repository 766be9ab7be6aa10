package dev.understudy.reports.events;

import dev.understudy.evidence.database.StoreUnavailable;
import dev.understudy.reports.http.ApiHandler;
import dev.understudy.reports.http.Reply;
import dev.understudy.reports.store.Evidence;
import io.undertow.Handlers;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.sse.ServerSentEventConnection;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code GET /api/events}: server-sent events. One look a second at a cheap number serves all listeners; beyond their bound
 * the answer is 503.
 */
public final class BoundedEvents implements HttpHandler, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BoundedEvents.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final long UNKNOWN = -1;

    private final Evidence evidence;
    private final int most;
    private final Duration heartbeat;
    private final Semaphore places;
    private final Set<ServerSentEventConnection> listeners = ConcurrentHashMap.newKeySet();
    private final AtomicLong revision = new AtomicLong(UNKNOWN);
    private final HttpHandler stream = Handlers.serverSentEvents((connection, lastEventId) -> welcome(connection));
    private final Thread looker =
            Thread.ofPlatform().name("evidence-events").daemon().unstarted(this::keepLooking);

    /** @param heartbeat how often a silent stream is written to; a listener that has left is noticed by it */
    public BoundedEvents(Evidence evidence, int most, Duration heartbeat) {
        this.evidence = evidence;
        this.most = most;
        this.heartbeat = heartbeat;
        this.places = new Semaphore(most);
        looker.start();
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (!exchange.getRequestMethod().equals(Methods.GET)) {
            exchange.getResponseHeaders().put(Headers.ALLOW, "GET");
            ApiHandler.send(exchange, new Reply.Problem(405, "Method not allowed", "Events can only be listened to."));
        } else if (!places.tryAcquire()) {
            ApiHandler.send(exchange, new Reply.Problem(503, "Too many listeners", "At most " + most + " may listen."));
        } else {
            exchange.getConnection().addCloseListener(closed -> places.release());
            stream.handleRequest(exchange);
        }
    }

    public int listeners() {
        return listeners.size();
    }

    /** Looks no more; the streams end with the server. */
    @Override
    public void close() {
        looker.interrupt();
    }

    private void welcome(ServerSentEventConnection connection) {
        listeners.add(connection);
        connection.addCloseTask(listeners::remove);
        connection.setKeepAliveTime(heartbeat.toMillis());
        long known = revision.get();
        if (known != UNKNOWN) tell(connection, known);
    }

    private void keepLooking() {
        while (true) {
            try {
                Thread.sleep(PAUSE);
                look();
            } catch (InterruptedException closing) {
                return;
            } catch (RuntimeException bug) {
                LOG.error("Looking for changes failed; trying again", bug);
            }
        }
    }

    private void look() {
        if (listeners.isEmpty()) return;
        long now;
        try {
            now = evidence.store().revision();
        } catch (StoreUnavailable away) {
            return;
        }
        if (revision.getAndSet(now) != now) listeners.forEach(listener -> tell(listener, now));
    }

    private static void tell(ServerSentEventConnection listener, long revision) {
        listener.send("{\"revision\":" + revision + "}", "changed", null, null);
    }
}
