package dev.understudy.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A candidate in a process of its own that takes its time, or for ever: one virtual thread per connection. */
public final class Sluggish {
    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".getBytes(StandardCharsets.ISO_8859_1);

    private Sluggish() {}

    /** @param arguments the port, and the milliseconds until it answers; negative for never */
    public static void main(String[] arguments) throws IOException {
        var delay = Duration.ofMillis(Long.parseLong(arguments[1]));
        try (var server = new ServerSocket(Integer.parseInt(arguments[0]), 1024, InetAddress.getLoopbackAddress())) {
            while (true) {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket, delay));
            }
        }
    }

    private static void serve(Socket socket, Duration delay) {
        try (socket;
                var in = new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.isEmpty() || delay.isNegative()) continue;
                LockSupport.parkNanos(delay.toNanos());
                socket.getOutputStream().write(ANSWER);
            }
        } catch (IOException gone) {
            // whoever asked waits no longer
        }
    }
}
