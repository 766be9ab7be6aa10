package dev.understudy.reports.http;

import dev.understudy.policy.CannotStart;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;

/** A server on one address, with limits on what a slow or greedy client may hold. */
public final class HttpServer implements AutoCloseable {
    /** No route takes more; most take far less. */
    private static final long LONGEST_BODY = 8L << 20;

    private static final int SECONDS = 1_000;

    private final Undertow undertow;

    private HttpServer(Undertow undertow) {
        this.undertow = undertow;
    }

    /**
     * @param what listens, for the sentence
     * @param workers threads that requests may block
     * @throws CannotStart where the address cannot be listened on
     */
    public static HttpServer start(String what, InetSocketAddress address, int workers, HttpHandler handler) {
        var undertow = Undertow.builder()
                .addHttpListener(address.getPort(), address.getHostString(), handler)
                .setIoThreads(2)
                .setWorkerThreads(workers)
                .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, LONGEST_BODY)
                .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, 10 * SECONDS)
                .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, 60 * SECONDS)
                .setServerOption(UndertowOptions.MAX_HEADER_SIZE, 64 * 1024)
                .build();
        try {
            undertow.start();
        } catch (UnresolvedAddressException unknown) {
            throw cannotListen(what, address, "there is no such host", unknown);
        } catch (RuntimeException failure) {
            Throwable cause = failure.getCause();
            if (cause instanceof BindException bind) {
                throw cannotListen(what, address, String.valueOf(bind.getMessage()), failure);
            }
            if (cause instanceof UnknownHostException) {
                throw cannotListen(what, address, "there is no such host", failure);
            }
            throw failure;
        }
        return new HttpServer(undertow);
    }

    /** Where it listens; with the port that was chosen where 0 was asked for. */
    public InetSocketAddress address() {
        return (InetSocketAddress) undertow.getListenerInfo().getFirst().getAddress();
    }

    @Override
    public void close() {
        undertow.stop();
    }

    private static CannotStart cannotListen(
            String what, InetSocketAddress address, String why, RuntimeException failure) {
        String where = address.getHostString() + ":" + address.getPort();
        return new CannotStart(what + " cannot listen on " + where + ": " + why + ".", failure);
    }
}
