package dev.understudy.standalone.house;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Two houses on one machine: a default admin port that is taken gives way to any free one; a chosen one never does. */
final class AdminPort {
    private AdminPort() {}

    /** To be asked right before the port is bound. */
    static InetSocketAddress givingWay(InetSocketAddress chosen, InetSocketAddress byDefault) {
        return !chosen.equals(byDefault) || isFree(chosen) ? chosen : new InetSocketAddress(chosen.getAddress(), 0);
    }

    private static boolean isFree(InetSocketAddress address) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
