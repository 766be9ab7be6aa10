package dev.understudy.evidence.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OnlyInstanceTest {
    private static final InstanceShare PRIMARY = new InstanceShare("primary", "old", 200, 10);
    private static final InstanceShare ILL = candidate("new-1", 100, 10);

    @Test
    void isTheOneThatAllExchangesComeFrom() {
        assertThat(OnlyInstance.of(10, List.of(PRIMARY, ILL, candidate("new-2", 100, 0))))
                .contains(ILL);
    }

    @Test
    void isNobodyWhereAnotherShowsItToo() {
        assertThat(only(10, candidate("new-1", 100, 9), candidate("new-2", 100, 1)))
                .isEmpty();
    }

    @Test
    void isNobodyWhereThereIsOnlyOne() {
        assertThat(only(10, ILL)).isEmpty();
    }

    @Test
    void isNobodyWhereChanceMayHaveSparedTheOthers() {
        assertThat(only(4, candidate("new-1", 100, 4), candidate("new-2", 100, 0)))
                .isEmpty();
        assertThat(only(5, candidate("new-1", 100, 5), candidate("new-2", 100, 0)))
                .isPresent();
        assertThat(only(10, ILL, candidate("new-2", 1, 0))).isEmpty();
    }

    @Test
    void isNobodyWhereSomeExchangesCameFromWeDoNotKnowWhom() {
        assertThat(only(11, ILL, candidate("new-2", 100, 0))).isEmpty();
    }

    @Test
    void isNobodyWhereARuleExcusesThemAll() {
        assertThat(only(0, candidate("new-1", 100, 0), candidate("new-2", 100, 0)))
                .isEmpty();
    }

    private static Optional<InstanceShare> only(long count, InstanceShare... shares) {
        return OnlyInstance.of(count, List.of(shares));
    }

    private static InstanceShare candidate(String name, long compared, long mismatches) {
        return new InstanceShare("candidate", name, compared, mismatches);
    }
}
