package dev.understudy.proxy.control;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/** Whether anybody listens at the addresses of brokers; says nothing of what they are. */
final class Brokers {
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private Brokers() {}

    /** @param bootstrap {@code host:port}, several with commas; one that lets us connect is enough */
    static boolean letConnect(String bootstrap) {
        for (String address : bootstrap.split(",", -1)) {
            if (letsConnect(address.strip())) return true;
        }
        return false;
    }

    private static boolean letsConnect(String address) {
        int colon = address.lastIndexOf(':');
        if (colon < 0) return false;
        try (var socket = new Socket()) {
            String host = address.substring(0, colon).replaceAll("[\\[\\]]", "");
            int port = Integer.parseInt(address.substring(colon + 1));
            socket.connect(new InetSocketAddress(host, port), (int) PATIENCE.toMillis());
            return true;
        } catch (IOException | IllegalArgumentException away) {
            return false;
        }
    }
}
