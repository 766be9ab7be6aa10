package dev.understudy.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OrdersTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    void theNewestOfAKeyCounts() {
        Orders orders = Orders.of(List.of(pause("", true, 1), pause("", false, 2)));

        assertThat(orders.pause()).isEmpty();
    }

    @Test
    void anOlderResumeUndoesNoPause() {
        Orders orders = Orders.of(List.of(pause("", true, 2), pause("", false, 1)));

        assertThat(orders.pause()).isPresent();
    }

    @Test
    void ofTwoOfOneMomentThePauseCounts() {
        assertThat(Orders.of(List.of(pause("", true, 1), pause("", false, 1))).pause())
                .isPresent();
        assertThat(Orders.of(List.of(pause("", false, 1), pause("", true, 1))).pause())
                .isPresent();
    }

    @Test
    void routesArePausedApart() {
        Orders orders = Orders.of(List.of(pause("api", true, 1), pause("", false, 2)));

        assertThat(orders.pauseOf("api")).isPresent();
        assertThat(orders.pauseOf("other")).isEmpty();
        assertThat(orders.pause()).isEmpty();
        assertThat(orders.pausedRoutes()).containsExactly(pause("api", true, 1));
    }

    @Test
    void aPolicyIsWithdrawnByAnEmptyOne() {
        Orders orders = Orders.of(List.of(new Order.PolicyText("a: b", mark(1)), new Order.PolicyText("", mark(2))));

        assertThat(orders.policy()).isEmpty();
    }

    @Test
    void allWhoHearTheSameHoldTheSameWhateverTheOrderAndHoweverOften() {
        List<Order> heard = new ArrayList<>(List.of(
                pause("", true, 1),
                pause("", false, 1),
                pause("", false, 3),
                pause("api", true, 2),
                pause("api", true, 5),
                new Order.PolicyText("a: b", mark(1)),
                new Order.PolicyText("", mark(1))));
        List<Order> held = Orders.of(heard).all();
        var random = new Random(7);

        for (int round = 0; round < 200; round++) {
            Collections.shuffle(heard, random);
            Orders once = Orders.of(heard);
            assertThat(once.all()).isEqualTo(held);
            assertThat(heard.stream().reduce(once, Orders::and, (a, b) -> a).all())
                    .isEqualTo(held);
        }
    }

    @Test
    void anActorOrAReasonIsOneLineOfABoundedLength() {
        assertThatThrownBy(() -> new Mark("a\nb", "", NOON)).hasMessageContaining("control characters");
        assertThatThrownBy(() -> new Mark("", "x".repeat(1001), NOON)).hasMessageContaining("longer");
    }

    private static Order.Pause pause(String route, boolean paused, int second) {
        return new Order.Pause(route, paused, mark(second));
    }

    private static Mark mark(int second) {
        return new Mark("kim", "", NOON.plusSeconds(second));
    }
}
