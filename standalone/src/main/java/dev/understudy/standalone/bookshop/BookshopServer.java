package dev.understudy.standalone.bookshop;

import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** One version of the bookshop, heard on loopback. */
public final class BookshopServer implements AutoCloseable {
    /** The header in which a shop says which build of it answered. */
    public static final String VERSION_HEADER = "X-Bookshop-Version";
    /** The one token that both versions accept; made up. */
    public static final String TOKEN = "9944b09199c62bcf9418ad846dd0e4bbdfc6ee4b";

    private final Shop shop;
    private final String version;
    private final Undertow server;

    private BookshopServer(Shop shop, String version) {
        this.shop = shop;
        this.version = version;
        this.server = Undertow.builder()
                .addHttpListener(0, "127.0.0.1", this::serve)
                .setIoThreads(1)
                .setWorkerThreads(2)
                .build();
    }

    /** @param version what it says of its build */
    public static BookshopServer legacy(String version) {
        return started(new BookshopServer(new LegacyShop(), version));
    }

    /** @param version what it says of its build */
    public static BookshopServer rewritten(String version) {
        return started(new BookshopServer(new RewrittenShop(), version));
    }

    private static BookshopServer started(BookshopServer shop) {
        shop.server.start();
        return shop;
    }

    /** Scheme, host and port. */
    public URI address() {
        var bound = (InetSocketAddress) server.getListenerInfo().getFirst().getAddress();
        return URI.create("http://127.0.0.1:" + bound.getPort());
    }

    @Override
    public void close() {
        server.stop();
    }

    private void serve(HttpServerExchange exchange) {
        String path = exchange.getRequestPath();
        if (!path.startsWith(shop.root() + "/")) {
            exchange.setStatusCode(404).endExchange();
            return;
        }
        Reply reply = shop.answer(ask(exchange, path));
        exchange.dispatch(
                exchange.getIoThread(),
                () -> exchange.getIoThread()
                        .executeAfter(() -> send(exchange, reply), reply.after().toMillis(), TimeUnit.MILLISECONDS));
    }

    private Ask ask(HttpServerExchange exchange, String path) {
        String authorization = exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION);
        return new Ask(
                exchange.getRequestMethod().toString(),
                path.substring(shop.root().length()),
                exchange.getQueryString(),
                "http://" + exchange.getHostAndPort() + shop.root(),
                shop.root(),
                authorization == null ? "" : authorization);
    }

    private void send(HttpServerExchange exchange, Reply reply) {
        var headers = exchange.getResponseHeaders();
        headers.put(Headers.SERVER, shop.server());
        headers.put(new HttpString("X-Request-Id"), UUID.randomUUID().toString());
        headers.put(new HttpString(VERSION_HEADER), version);
        reply.headers().forEach((name, value) -> headers.put(new HttpString(name), value));
        exchange.setStatusCode(reply.status());
        exchange.getResponseSender().send(ByteBuffer.wrap(reply.body()));
    }
}
