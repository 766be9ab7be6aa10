package dev.understudy.proxy.pass;

import dev.understudy.exchange.canonical.RunningKey;
import dev.understudy.exchange.canonical.SipKey;
import dev.understudy.exchange.redact.PassKeys;
import java.util.random.RandomGenerator;

/**
 * Makes the keys of exchanges, many from one random secret: so much of what cannot be guessed would cost more than the rest
 * of a pass's digests. Each exchange's keys are made under a secret that is replaced at once by another that was made of it,
 * so earlier keys cannot be told from what the proxy has in memory. From any thread.
 */
final class ExchangeKeys {
    /** Exchanges whose keys are made from one secret. */
    static final int OF_ONE_SECRET = 1024;

    private final RandomGenerator random;
    private final RunningKey blocks;
    private SipKey secret;
    private int left;

    /** @param random what cannot be guessed */
    ExchangeKeys(RandomGenerator random) {
        this.random = random;
        blocks = new RunningKey(random);
        secret = fresh();
    }

    /** Those of one exchange, which no other has. */
    synchronized PassKeys next() {
        if (left == 0) secret = fresh();
        PassKeys keys = PassKeys.of(secret, left--, blocks);
        secret = secret.key('n', left);
        return keys;
    }

    private SipKey fresh() {
        left = OF_ONE_SECRET;
        return new SipKey(random.nextLong(), random.nextLong());
    }
}
