package dev.understudy.reports;

import dev.understudy.policy.Policy;
import dev.understudy.reports.admin.AdminHandler;
import dev.understudy.reports.admin.Metrics;
import dev.understudy.reports.events.BoundedEvents;
import dev.understudy.reports.http.ApiHandler;
import dev.understudy.reports.http.HttpServer;
import dev.understudy.reports.http.SecurityHeaders;
import dev.understudy.reports.ledger.LedgerMetrics;
import dev.understudy.reports.pages.PagesHandler;
import dev.understudy.reports.store.Evidence;
import dev.understudy.reports.store.ReconnectingEvidence;
import io.undertow.Handlers;
import io.undertow.server.HttpHandler;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The reports role, running: the pages and the API on one port, health and metrics on another. */
public final class Reports implements AutoCloseable {
    private static final int MOST_LISTENERS = 100;
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int API_THREADS = 16;
    private static final int ADMIN_THREADS = 2;

    private final Parts parts;
    private final HttpServer server;
    private final HttpServer admin;

    private Reports(Parts parts, HttpServer server, HttpServer admin) {
        this.parts = parts;
        this.server = server;
        this.admin = admin;
    }

    /**
     * Starts and returns when both ports listen. PostgreSQL need not be there: the API answers 503 until it is.
     *
     * @throws dev.understudy.policy.CannotStart where a port cannot be listened on, or the database is another build's
     */
    public static Reports start(Policy policy) {
        var parts = new Parts();
        try {
            return start(policy, parts);
        } catch (RuntimeException failure) {
            parts.close();
            throw failure;
        }
    }

    private static Reports start(Policy policy, Parts parts) {
        var evidence = parts.keep(ReconnectingEvidence.start(policy.store()), ReconnectingEvidence::close);
        var events = parts.keep(new BoundedEvents(evidence, MOST_LISTENERS, HEARTBEAT), BoundedEvents::close);
        var metrics = parts.keep(new Metrics(events::listeners), Metrics::close);
        LedgerMetrics.bind(evidence, System::nanoTime, metrics.registry());
        HttpHandler pages = handler(evidence, events, policy.comparison().rules());
        HttpHandler health = new AdminHandler(evidence, metrics.registry());
        var settings = policy.reports();
        var server = HttpServer.start("The reports", settings.listen(), API_THREADS, pages);
        parts.keep(server, HttpServer::close);
        var admin = HttpServer.start("The reports' admin port", settings.admin(), ADMIN_THREADS, health);
        parts.keep(admin, HttpServer::close);
        return new Reports(parts, server, admin);
    }

    /** The pages and the API. */
    public InetSocketAddress address() {
        return server.address();
    }

    /** Health and metrics. */
    public InetSocketAddress adminAddress() {
        return admin.address();
    }

    @Override
    public void close() {
        parts.close();
    }

    /** The one place that says which handler gets what; the last is outermost. */
    private static HttpHandler handler(Evidence evidence, BoundedEvents events, List<JsonNode> rulesOfFile) {
        var api = new ApiHandler(Api.routes(evidence, rulesOfFile));
        HttpHandler handler = Handlers.path(new PagesHandler())
                .addPrefixPath("/api", api)
                .addExactPath("/api/events", events)
                .addExactPath("/openapi.json", api);
        return new SecurityHeaders(handler);
    }
}
