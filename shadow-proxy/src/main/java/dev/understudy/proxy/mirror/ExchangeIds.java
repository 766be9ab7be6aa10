package dev.understudy.proxy.mirror;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Ids of exchanges: version 7 of RFC 9562, so that they sort by time. Unique, not secret. */
final class ExchangeIds {
    private ExchangeIds() {}

    static UUID at(long epochMillis) {
        var random = ThreadLocalRandom.current();
        long high = (epochMillis << 16) | 0x7000 | random.nextInt(0x1000);
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
