package dev.understudy.proxy.pass;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.canonical.SipKey;
import dev.understudy.exchange.redact.PassKeys;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ExchangeKeysTest {
    private static final int EXCHANGES = 3 * ExchangeKeys.OF_ONE_SECRET;

    private final Drawn random = new Drawn();
    private final ExchangeKeys keys = new ExchangeKeys(random);

    @Test
    void givesNoKeyTwice() {
        Set<SipKey> seen = new HashSet<>();
        for (int i = 0; i < EXCHANGES; i++) {
            PassKeys of = keys.next();
            seen.add(of.tokens().last());
            seen.add(of.canonical().last());
            seen.add(of.bytes().last());
        }

        assertThat(seen).hasSize(3 * EXCHANGES);
    }

    @Test
    void forgetsASecretAfterSoManyExchanges() {
        keys.next();
        int before = random.longs;

        for (int i = 1; i < ExchangeKeys.OF_ONE_SECRET; i++) keys.next();
        assertThat(random.longs).isEqualTo(before);
        keys.next();

        assertThat(random.longs).isEqualTo(before + 2);
    }

    @Test
    void makesOtherKeysAnotherTime() {
        assertThat(new ExchangeKeys(new Random(2)).next().tokens())
                .isNotEqualTo(keys.next().tokens());
    }

    /** Counts what is drawn from it. */
    private static final class Drawn implements RandomGenerator {
        private final Random random = new Random(1);
        private int longs;

        @Override
        public long nextLong() {
            longs++;
            return random.nextLong();
        }
    }
}
