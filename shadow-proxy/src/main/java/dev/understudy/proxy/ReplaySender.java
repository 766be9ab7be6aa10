package dev.understudy.proxy;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Sends a request head byte for byte over a connection of its own, and reads the answer to the connection's end.
 *
 * @param patience for the whole answer
 */
record ReplaySender(InetSocketAddress proxy, Duration patience) {
    private static final int STATUS_LINE = "HTTP/1.1 200".length();
    private static final int BUFFER = 16 << 10;

    int send(byte[] head) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        try (var socket = new Socket()) {
            socket.connect(proxy, Math.toIntExact(patience.toMillis()));
            socket.getOutputStream().write(head);
            var in = new BufferedInputStream(socket.getInputStream(), BUFFER);
            int status = status(in, socket, end);
            byte[] rest = new byte[BUFFER];
            for (int read = 0; read >= 0; read = in.read(rest)) waitNoLonger(socket, end);
            return status;
        }
    }

    /** What is left of the time is all that the socket waits. */
    private static void waitNoLonger(Socket socket, long end) throws IOException {
        long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        if (left <= 0) throw new SocketTimeoutException("no whole answer in time");
        socket.setSoTimeout(Math.toIntExact(left));
    }

    private static int status(InputStream in, Socket socket, long end) throws IOException {
        waitNoLonger(socket, end);
        String line = new String(in.readNBytes(STATUS_LINE), StandardCharsets.ISO_8859_1);
        if (line.length() < STATUS_LINE) throw new EOFException("no answer");
        return Integer.parseInt(line.substring(STATUS_LINE - 3));
    }
}
