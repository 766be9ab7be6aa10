package dev.understudy.proxy.forward;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host. May block, so it is never asked on a loop. */
@FunctionalInterface
public interface Names {
    /** The system's resolver, behind the JVM's cache. */
    Names SYSTEM = host -> List.of(InetAddress.getAllByName(host));

    /** @throws UnknownHostException where it has none now */
    List<InetAddress> addresses(String host) throws UnknownHostException;
}
