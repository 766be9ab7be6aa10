package dev.understudy.evidence.endpoint;

import static dev.understudy.evidence.Judged.asked;
import static dev.understudy.evidence.Judged.at;
import static dev.understudy.evidence.Judged.failed;
import static dev.understudy.evidence.Judged.match;
import static dev.understudy.evidence.Judged.mismatch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.evidence.Feed;
import dev.understudy.evidence.Judged;
import dev.understudy.evidence.WithStore;
import dev.understudy.evidence.certainty.Sample;
import dev.understudy.evidence.group.GroupFilter;
import dev.understudy.evidence.group.GroupState;
import dev.understudy.evidence.record.Asking;
import dev.understudy.evidence.record.JudgedExchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What counts in the bound, of what is counted on the page. */
final class SamplesIT extends WithStore {
    private static final int DAYS = 14;
    private static final int POLLS_OF_A_DAY = 288;
    private static final Asking REPEAT = new Asking(true, false);

    @Test
    void provesNothingByOneClientThatPollsOneOrderFourThousandTimes() {
        for (int day = 0; day < DAYS; day++) {
            List<JudgedExchange> polls = new ArrayList<>(times(POLLS_OF_A_DAY - 1, this::poll));
            polls.add(match(ORDERS));
            feed.write(polls, List.of());
        }

        var orders = only();

        assertThat(orders.counts()).isEqualTo(new Counts(DAYS * POLLS_OF_A_DAY, 0, 0, 0, 0));
        assertThat(orders.samples().successes()).isEqualTo(new Sample(DAYS, 0));
        assertThat(orders.parityLowerBound().orElseThrow()).isLessThan(0.9);
        assertThat(orders.moreSamplesNeeded()).hasValue(342 - DAYS);
        assertThat(orders.readiness()).isEqualTo(Readiness.UNKNOWN);
    }

    @Test
    void countsARepeatThatDiffersOrFailsAsWhatItIs() {
        feed.write(match(ORDERS), asked(REPEAT, mismatch(ORDERS, at("/b"))), asked(REPEAT, failed(ORDERS)), poll());

        var orders = only();

        assertThat(orders.samples().successes()).isEqualTo(new Sample(3, 2));
        assertThat(orders.counts()).isEqualTo(new Counts(2, 0, 1, 1, 0));
    }

    @Test
    void countsARepeatThatIsAcceptedOnceToo() {
        feed.write(mismatch(ORDERS, at("/b")));
        feed.write(times(100, () -> asked(REPEAT, mismatch(ORDERS, at("/b")))), List.of());

        store.decisions().decide(group("/b"), GroupState.ACCEPTED, "ann", "agreed");

        assertThat(only().samples().successes()).isEqualTo(new Sample(1, 1));
        assertThat(only().counts().matchedByRule()).isEqualTo(101);
    }

    @Test
    void isNotReadyForSuccessesWhereOnlyErrorsWereSeen() {
        feed.write(times(400, () -> answered(404)), List.of());
        feed.write(times(3, () -> answered(302)), List.of());

        var orders = only();

        assertThat(orders.samples().errors().shows(EndpointEvidence.TARGET)).isTrue();
        assertThat(orders.parityLowerBound().orElseThrow()).isGreaterThan(EndpointEvidence.TARGET);
        assertThat(orders.samples().successes()).isEqualTo(new Sample(3, 0));
        assertThat(orders.moreSamplesNeeded()).hasValue(339);
        assertThat(orders.readiness()).isEqualTo(Readiness.UNKNOWN);
    }

    @Test
    void keepsADiscoveryInTheBoundOfItsClass() {
        feed.write(times(341, () -> match(ORDERS)), List.of());
        feed.write(times(400, () -> answered(404)), List.of());
        feed.write(mismatch(ORDERS, at("/b")));

        store.decisions().decide(group("/b"), GroupState.ACCEPTED, "ann", "agreed");

        assertThat(only().samples()).isEqualTo(new Samples(new Sample(342, 1), new Sample(400, 0)));
        assertThat(only().readiness()).isEqualTo(Readiness.UNKNOWN);
    }

    @Test
    void addsUpTheSamplesOfSeveralPartitions() {
        feed.write(match(ORDERS), poll());
        new Feed(recorder, 1).write(match(ORDERS), poll(), poll());

        assertThat(only().samples().all()).isEqualTo(new Sample(2, 0));
    }

    private JudgedExchange poll() {
        return asked(REPEAT, match(ORDERS));
    }

    private static JudgedExchange answered(int status) {
        return Judged.withStatus(status, match(ORDERS));
    }

    private static List<JudgedExchange> times(int count, Supplier<JudgedExchange> each) {
        return Stream.generate(each).limit(count).toList();
    }

    private EndpointEvidence only() {
        var list = store.endpoints().list(Optional.empty());
        assertThat(list).hasSize(1);
        return list.getFirst();
    }

    private long group(String location) {
        return store.groups().list(GroupFilter.NONE).stream()
                .filter(group -> group.location().equals(location))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
