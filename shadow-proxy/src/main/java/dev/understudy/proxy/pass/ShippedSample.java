package dev.understudy.proxy.pass;

import java.util.UUID;

/** Which exchanges are shipped though their bodies mean the same: by a hash of the id, so that anybody can tell. Pure. */
final class ShippedSample {
    private ShippedSample() {}

    static boolean takes(UUID id, double share) {
        long mixed = (id.getMostSignificantBits() ^ id.getLeastSignificantBits()) * 0x9E3779B97F4A7C15L;
        return (mixed >>> 11) * 0x1.0p-53 < share;
    }
}
