package dev.understudy.proxy.forward;

import java.io.IOException;
import java.util.List;

/** Tells a connection that could not be opened for want of our own descriptors or ports from one that was refused. Pure. */
final class Exhaustion {
    /** What the system calls EMFILE, ENFILE, EADDRNOTAVAIL and ENOBUFS; Java has no other sign. */
    private static final List<String> SIGNS =
            List.of("Too many open files", "Cannot assign requested address", "No buffer space available");

    private Exhaustion() {}

    static boolean isIn(IOException exception) {
        String message = String.valueOf(exception.getMessage());
        return SIGNS.stream().anyMatch(message::contains);
    }
}
