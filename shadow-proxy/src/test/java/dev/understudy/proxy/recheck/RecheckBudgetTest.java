package dev.understudy.proxy.recheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.Endpoint;
import dev.understudy.policy.RecheckSettings;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RecheckBudgetTest {
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void paysForSoManyRechecksASecondOfOneEndpoint() {
        var budget = budget(5, 1);

        assertThat(taken(budget, endpoint(1), 20)).isEqualTo(5);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(taken(budget, endpoint(1), 20)).isEqualTo(5);
    }

    @Test
    void doesNotSaveUpMoreThanASecondOfOneEndpoint() {
        var budget = budget(5, 1);
        taken(budget, endpoint(1), 20);

        nanos.addAndGet(Duration.ofHours(1).toNanos());

        assertThat(taken(budget, endpoint(1), 20)).isEqualTo(5);
    }

    @Test
    void paysForLessThanOneASecond() {
        var budget = budget(0.1, 1);
        assertThat(taken(budget, endpoint(1), 20)).isEqualTo(1);

        nanos.addAndGet(Duration.ofSeconds(9).toNanos());
        assertThat(taken(budget, endpoint(1), 20)).isZero();
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(taken(budget, endpoint(1), 20)).isEqualTo(1);
    }

    @Test
    void givesEveryEndpointItsOwn() {
        var budget = budget(5, 1);

        assertThat(taken(budget, endpoint(1), 20)).isEqualTo(5);
        assertThat(taken(budget, endpoint(2), 20)).isEqualTo(5);
    }

    @Test
    void paysForAShareOfTheExchangesOverAll() {
        var budget = budget(1_000, 0.02);
        taken(budget, endpoint(1), RecheckBudget.SAVED);

        for (int i = 0; i < 1000; i++) budget.earn();

        assertThat(taken(budget, endpoint(1), 500)).isEqualTo(20);
    }

    @Test
    void savesUpABoundedNumber() {
        var budget = budget(1_000, 0.5);

        for (int i = 0; i < 10_000; i++) budget.earn();

        assertThat(taken(budget, endpoint(1), 500)).isEqualTo(RecheckBudget.SAVED);
    }

    @Test
    void takesNothingFromAnEndpointWhereTheShareIsSpent() {
        var budget = budget(5, 0.02);
        for (int i = 0; i < RecheckBudget.SAVED / 5; i++) taken(budget, endpoint(i), 5);
        assertThat(budget.tryTake(endpoint(100))).isFalse();

        for (int i = 0; i < 500; i++) budget.earn();

        assertThat(taken(budget, endpoint(100), 5)).isEqualTo(5);
    }

    @Test
    void leavesHalfOfWhatIsSavedUpToThoseThatDiffer() {
        var budget = budget(1_000, 0.02);

        int plenty = 0;
        while (budget.tryTakeOfPlenty(endpoint(1))) plenty++;

        assertThat(plenty).isEqualTo(RecheckBudget.SAVED / 2);
        assertThat(taken(budget, endpoint(1), 500)).isEqualTo(RecheckBudget.SAVED / 2);
    }

    @Test
    void letsEndpointsBeyondTheBoundShareOneBucket() {
        var rates = new BoundedEndpointRates(1, 2);

        assertThat(rates.at(endpoint(1), 0)).isNotSameAs(rates.at(endpoint(2), 0));
        assertThat(rates.at(endpoint(3), 0)).isSameAs(rates.at(endpoint(4), 0));
        assertThat(rates.at(endpoint(1), 0)).isNotSameAs(rates.at(endpoint(4), 0));
    }

    private RecheckBudget budget(double perSecond, double share) {
        return new RecheckBudget(new RecheckSettings(perSecond, share, Duration.ofSeconds(1)), nanos::get);
    }

    private static int taken(RecheckBudget budget, Endpoint endpoint, int attempts) {
        int taken = 0;
        for (int i = 0; i < attempts; i++) {
            if (budget.tryTake(endpoint)) taken++;
        }
        return taken;
    }

    private static Endpoint endpoint(int number) {
        return new Endpoint("GET", "/" + number);
    }
}
