package dev.understudy.standalone.replay;

import dev.understudy.exchange.canonical.SipKey;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;

/** What of a source was taken already: so many questions at most, beyond which everything is taken for new. */
final class AskedBefore {
    private static final int MOST = 1 << 20;

    private final Set<Long> asked = new HashSet<>();
    private final SipKey key;

    AskedBefore() {
        var random = new SecureRandom();
        key = new SipKey(random.nextLong(), random.nextLong());
    }

    /** Whether it was taken before; from now on it was. */
    boolean holds(String host, PastRequest request) {
        long hash = key.number('r', request.method() + ' ' + host + ' ' + request.target());
        return asked.size() < MOST ? !asked.add(hash) : asked.contains(hash);
    }
}
