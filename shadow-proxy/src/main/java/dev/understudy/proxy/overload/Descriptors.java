package dev.understudy.proxy.overload;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** The file descriptors of this process, where the system counts them. */
public final class Descriptors implements DoubleSupplier {
    /** For Kafka, the admin port, files. */
    private static final long RESERVE = 32;
    /** A request that is mirrored may hold one for its client, one for the primary and one for the candidate. */
    private static final long PER_CLIENT = 3;

    private static final int FEWEST = 8;

    private final @Nullable UnixOperatingSystemMXBean system;

    private Descriptors(@Nullable UnixOperatingSystemMXBean system) {
        this.system = system;
    }

    /** Of this process. */
    public static Descriptors here() {
        boolean counted = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean;
        return new Descriptors(
                counted ? (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean() : null);
    }

    /** The share in use, 0 to 1. */
    @Override
    public double getAsDouble() {
        UnixOperatingSystemMXBean counts = system;
        return counts == null ? 0 : (double) counts.getOpenFileDescriptorCount() / counts.getMaxFileDescriptorCount();
    }

    /** How many clients may be connected at once, so that requests of all of them can be asked of the primary. */
    public int clients(int wanted) {
        UnixOperatingSystemMXBean counts = system;
        if (counts == null) return wanted;
        return clients(wanted, counts.getMaxFileDescriptorCount() - counts.getOpenFileDescriptorCount());
    }

    static int clients(int wanted, long free) {
        return (int) Math.min(wanted, Math.max(FEWEST, (free - RESERVE) / PER_CLIENT));
    }
}
