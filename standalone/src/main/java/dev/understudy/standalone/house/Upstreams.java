package dev.understudy.standalone.house;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;

/** Whether the servers in front of which a house is put are there. */
public final class Upstreams {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private Upstreams() {}

    /** Whether somebody takes a connection there. */
    public static boolean isThere(URI url) {
        int port = url.getPort() >= 0
                ? url.getPort()
                : url.getScheme().toLowerCase(Locale.ROOT).equals("https") ? 443 : 80;
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(url.getHost(), port), Math.toIntExact(PATIENCE.toMillis()));
            return true;
        } catch (IOException away) {
            return false;
        }
    }
}
