package dev.understudy.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One kept connection that asks and reads the whole answer; it opens again after it broke. Not thread-safe. */
final class Connection implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 10_000;

    private final URI address;
    private @Nullable Socket socket;
    private InputStream in = InputStream.nullInputStream();

    Connection(URI address) {
        this.address = address;
    }

    /** The status of the answer, once its body is read. Knows answers with a length, as the upstreams of the field give. */
    int get(String path) throws IOException {
        Socket open = open();
        String request = "GET " + path + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\n\r\n";
        open.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        int status = Integer.parseInt(line().split(" ")[1]);
        long length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String[] parts = header.split(":", 2);
            if (parts[0].equalsIgnoreCase("Content-Length")) length = Long.parseLong(parts[1].strip());
        }
        in.skipNBytes(length);
        return status;
    }

    @Override
    public void close() {
        try {
            if (socket != null) socket.close();
        } catch (IOException gone) {
            // it is of no further use either way
        }
        socket = null;
    }

    private Socket open() throws IOException {
        if (socket != null) return socket;
        var fresh = new Socket(InetAddress.getLoopbackAddress(), address.getPort());
        fresh.setTcpNoDelay(true);
        fresh.setSoTimeout(TIMEOUT_MILLIS);
        in = new BufferedInputStream(fresh.getInputStream());
        socket = fresh;
        return fresh;
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) throw new EOFException("the answer ended in its head");
            if (next != '\r') line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }
}
