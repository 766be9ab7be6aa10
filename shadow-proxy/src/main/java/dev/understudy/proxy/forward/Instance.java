package dev.understudy.proxy.forward;

import dev.understudy.exchange.Leg;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLEngine;
import org.jspecify.annotations.Nullable;

/** One server of a side, at one address, and what is known of it. Shared by all loops. */
public final class Instance {
    private final InstanceGroup group;
    private final InetSocketAddress address;
    private final BoundedConnections connections;
    private final Health health = new Health();
    private final AtomicInteger pending = new AtomicInteger();
    private volatile String version = "";
    private volatile boolean retired;

    Instance(InstanceGroup group, InetSocketAddress address, BoundedConnections connections) {
        this.group = group;
        this.address = address;
        this.connections = connections;
    }

    /**
     * As the record of an exchange and the metrics have it: host and port such as {@code legacy:8000}, with the address
     * behind it, such as {@code legacy:8000 (10.0.0.7)}, where the name has or had several.
     */
    public String name() {
        InetAddress resolved = address.getAddress();
        return group.isAmbiguous() && resolved != null
                ? authority() + " (" + resolved.getHostAddress() + ")"
                : authority();
    }

    /** Host and port as the policy has them. */
    String authority() {
        return group.authority();
    }

    /** The policy's URL that leads to it, maybe among others. */
    public URI url() {
        return group.url();
    }

    /** Unresolved where its name was never found. */
    public InetSocketAddress address() {
        return address;
    }

    /** What a new connection's TLS begins with; empty for clear text. */
    Optional<SSLEngine> engine() {
        return group.engine();
    }

    /** The instance as the record of an exchange has it. */
    public Leg.Instance recorded() {
        return new Leg.Instance(name(), version);
    }

    void tells(String newVersion) {
        if (!newVersion.equals(version)) version = newVersion;
    }

    /** How often it could not be reached, or failed again and again, so far. */
    public int outages() {
        return health.outages();
    }

    Health health() {
        return health;
    }

    BoundedConnections connections() {
        return connections;
    }

    /** Requests under way. */
    public int pending() {
        return pending.get();
    }

    /** Connections that stand or are being opened. */
    public int open() {
        return connections.open();
    }

    /** Whether it is spared for now. */
    public boolean isResting() {
        return !health.isFit(System.nanoTime());
    }

    /** Its name does not lead to it any more: what is under way ends well, nothing new begins. */
    void retire() {
        retired = true;
    }

    boolean isRetired() {
        return retired;
    }

    /** A turn where it is fit; null where it rests or another request is its probe. */
    @Nullable
    Turn tryBegin(long nanoTime) {
        return switch (health.admit(nanoTime)) {
            case FIT -> begin(false);
            case PROBE -> begin(true);
            case RESTS -> null;
        };
    }

    /** A turn in spite of everything. */
    Turn begin() {
        return begin(false);
    }

    private Turn begin(boolean probe) {
        pending.incrementAndGet();
        return new Turn(this, probe);
    }

    void end(boolean probe) {
        pending.decrementAndGet();
        if (probe) health.probeEnded();
    }
}
