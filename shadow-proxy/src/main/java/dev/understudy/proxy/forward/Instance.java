package dev.understudy.proxy.forward;

import dev.understudy.exchange.Leg;
import dev.understudy.proxy.tls.ClientTls;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLEngine;

/** One server of a side, and what is known of it. Shared by all loops. */
public final class Instance {
    private static final Duration REST = Duration.ofSeconds(1);

    private final String host;
    private final int port;
    private final Optional<ClientTls> tls;
    private final AtomicInteger pending = new AtomicInteger();
    private volatile InetSocketAddress address;
    private volatile String version = "";
    private volatile long restsUntil = Long.MIN_VALUE;

    /** One that is spoken to in clear text. */
    public Instance(URI url) {
        this(url, Optional.empty());
    }

    /**
     * Looks the host's name up, which may block.
     *
     * @param tls how it is spoken to in TLS; empty for clear text
     */
    public Instance(URI url, Optional<ClientTls> tls) {
        this.tls = tls;
        host = url.getHost();
        port = url.getPort() >= 0 ? url.getPort() : tls.isPresent() ? 443 : 80;
        address = new InetSocketAddress(host, port);
    }

    /** Host and port, as the record of an exchange and a missing Host name it. */
    public String name() {
        return host + ":" + port;
    }

    /** Where it was last found; unresolved where its name was never found. */
    InetSocketAddress address() {
        return address;
    }

    /** What a new connection's TLS begins with; empty for clear text. */
    Optional<SSLEngine> engine() {
        return tls.map(secure -> secure.engine(host, port));
    }

    /** Looks the name up again, which may block; keeps the last address where the name is not found any more. */
    public void lookUp() {
        var found = new InetSocketAddress(host, port);
        if (!found.isUnresolved()) address = found;
    }

    /** The instance as the record of an exchange has it. */
    public Leg.Instance recorded() {
        return new Leg.Instance(name(), version);
    }

    void tells(String newVersion) {
        if (!newVersion.equals(version)) version = newVersion;
    }

    int pending() {
        return pending.get();
    }

    void begin() {
        pending.incrementAndGet();
    }

    void end() {
        pending.decrementAndGet();
    }

    /** It could not be reached: others are preferred for a while. */
    void rest(long nanoTime) {
        restsUntil = nanoTime + REST.toNanos();
    }

    boolean rests(long nanoTime) {
        return restsUntil != Long.MIN_VALUE && nanoTime - restsUntil < 0;
    }
}
