package dev.understudy.policy;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The name of this machine; a pod's name in Kubernetes. */
final class HostName {
    private HostName() {}

    static String local() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
