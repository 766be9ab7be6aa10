package dev.understudy.standalone;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Two servers that share their sessions, as two versions of one site do. */
final class TwoSites implements AutoCloseable {
    static final String COOKIE = "sessionid=abc123";

    private final Set<String> sessions = ConcurrentHashMap.newKeySet();
    private final Undertow primary;
    private final Undertow candidate;
    private boolean candidateEndsSessions;
    private boolean candidateKnowsCopies = true;
    private Duration candidateAhead = Duration.ZERO;

    TwoSites() {
        sessions.add(COOKIE);
        primary = serve(this::primary);
        candidate = serve(this::candidate);
    }

    TwoSites whereTheCandidateEndsSessions() {
        candidateEndsSessions = true;
        return this;
    }

    TwoSites whereTheCandidateKnowsNoCopy() {
        candidateKnowsCopies = false;
        return this;
    }

    TwoSites whereTheCandidateIsAhead(Duration ahead) {
        candidateAhead = ahead;
        return this;
    }

    URI primaryUrl() {
        return url(primary);
    }

    URI candidateUrl() {
        return url(candidate);
    }

    private void primary(HttpServerExchange exchange) {
        now(exchange, Duration.ZERO);
        boolean mine = exchange.getRequestPath().equals("/me");
        exchange.setStatusCode(!mine || sessions.contains(cookie(exchange)) ? 200 : 401);
    }

    private void candidate(HttpServerExchange exchange) {
        if (candidateEndsSessions) sessions.remove(cookie(exchange));
        var shadow = new HttpString("X-Understudy-Shadow");
        boolean marked = exchange.getRequestHeaders().contains(shadow);
        if (marked && candidateKnowsCopies) exchange.getResponseHeaders().put(shadow, "seen");
        now(exchange, candidateAhead);
    }

    /** The library's own Date is that of whichever server of this JVM made it last. */
    private static void now(HttpServerExchange exchange, Duration ahead) {
        ZonedDateTime now = ZonedDateTime.now(ZoneOffset.UTC).plus(ahead);
        exchange.getResponseHeaders().put(Headers.DATE, DateTimeFormatter.RFC_1123_DATE_TIME.format(now));
    }

    private static String cookie(HttpServerExchange exchange) {
        String cookie = exchange.getRequestHeaders().getFirst(Headers.COOKIE);
        return cookie == null ? "" : cookie;
    }

    private static Undertow serve(HttpHandler handler) {
        Undertow server = Undertow.builder()
                .addHttpListener(0, "127.0.0.1")
                .setServerOption(UndertowOptions.ALWAYS_SET_DATE, false)
                .setHandler(handler)
                .build();
        server.start();
        return server;
    }

    private static URI url(Undertow server) {
        var address = (InetSocketAddress) server.getListenerInfo().getFirst().getAddress();
        return URI.create("http://127.0.0.1:" + address.getPort());
    }

    @Override
    public void close() {
        primary.stop();
        candidate.stop();
    }
}
