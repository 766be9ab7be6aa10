package dev.understudy.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;

/** Addresses of loopback that are free, for servers that must be told theirs. */
final class Ports {
    private Ports() {}

    static URI free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        } catch (IOException e) {
            throw new CannotMeasure("no port is free on loopback: " + e.getMessage(), e);
        }
    }
}
