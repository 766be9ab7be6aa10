package dev.understudy.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Random;

/**
 * Ports on 127.0.0.1 for servers that must be told theirs before they bind it. They lie below those that systems give to
 * clients: one that is not yet bound can so never be taken by a connection, not even by one to itself.
 */
final class LoopbackPort {
    static final String HOST = "127.0.0.1";
    private static final int LOWEST = 20_000;
    private static final int BEHIND_HIGHEST = 32_000;
    private static final Random RANDOM = new SecureRandom();

    private LoopbackPort() {}

    /** A port that was free a moment ago. */
    static int free() {
        return RANDOM.ints(LOWEST, BEHIND_HIGHEST)
                .filter(LoopbackPort::isFree)
                .findFirst()
                .orElseThrow();
    }

    /** The port that the file remembers, where it is still free; else a new one, which the file then remembers. */
    static int remembered(Path file) throws IOException {
        if (Files.exists(file)) {
            String text = Files.readString(file).strip();
            if (text.matches("[0-9]{1,5}") && isFree(Integer.parseInt(text))) return Integer.parseInt(text);
        }
        int port = free();
        Files.writeString(file, port + "\n");
        return port;
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
            return true;
        } catch (IOException | IllegalArgumentException taken) {
            return false;
        }
    }
}
