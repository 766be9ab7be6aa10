package dev.understudy.proxy;

import dev.understudy.policy.CannotStart;
import dev.understudy.policy.Policy;
import dev.understudy.proxy.admin.AdminServer;
import dev.understudy.proxy.overload.Descriptors;
import dev.understudy.proxy.serve.Listener;
import dev.understudy.proxy.serve.ServedLoop;
import dev.understudy.proxy.tls.ServerTls;
import dev.understudy.proxy.wire.Loops;
import io.undertow.server.HttpHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import org.xnio.XnioIoThread;

/** What the proxy asks of the system when it starts; a refusal is one sentence for the user. */
final class Sockets {
    private Sockets() {}

    static Loops loops(ProxyOptions options) {
        try {
            return Loops.start("understudy-proxy", options.loops());
        } catch (IOException e) {
            throw new CannotStart("The proxy cannot start its event loops: " + e.getMessage(), e);
        }
    }

    static AdminServer admin(Policy policy, HttpHandler routes) {
        InetSocketAddress address = policy.proxy().admin();
        try {
            return AdminServer.start(address, routes);
        } catch (IOException e) {
            throw new CannotStart("The proxy's admin port cannot listen on " + words(address, e), e);
        }
    }

    /** @param tls how users' TLS is ended; empty for clear text */
    static Listener listen(Policy policy, Loops loops, Map<XnioIoThread, ServedLoop> served, Optional<ServerTls> tls) {
        InetSocketAddress address = policy.proxy().listen();
        int connections = Descriptors.here().clients(policy.proxy().limits().connections());
        try {
            return Listener.open(loops.worker(), address, served, tls, connections);
        } catch (IOException e) {
            throw new CannotStart("The proxy cannot listen on " + words(address, e), e);
        }
    }

    private static String words(InetSocketAddress address, IOException e) {
        return address.getHostString() + ":" + address.getPort() + ": " + e.getMessage() + ".";
    }
}
