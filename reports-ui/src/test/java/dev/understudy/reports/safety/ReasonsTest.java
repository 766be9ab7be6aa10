package dev.understudy.reports.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.ledger.LedgerCounter;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReasonsTest {
    @Test
    void everyReasonHasAnExplanationOfItsOwn() {
        Set<String> explanations = Stream.of(LedgerCounter.values())
                .filter(counter -> counter.kind() == LedgerCounter.Kind.NOT_MIRRORED)
                .map(Reasons::explain)
                .collect(Collectors.toSet());

        assertThat(explanations)
                .hasSize((int) Stream.of(LedgerCounter.values())
                        .filter(counter -> counter.kind() == LedgerCounter.Kind.NOT_MIRRORED)
                        .count())
                .allMatch(sentence -> sentence.endsWith("."));
    }

    @Test
    void aReasonOfANewerProxyIsShownByItsName() {
        assertThat(Reasons.explain("beamed-away")).isEqualTo("beamed-away");
    }
}
