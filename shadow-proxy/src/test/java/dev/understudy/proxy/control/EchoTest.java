package dev.understudy.proxy.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.control.Mark;
import dev.understudy.exchange.control.Order;
import dev.understudy.exchange.control.Orders;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EchoTest {
    private static final Order OURS = pause(true, 2);
    private static final Orders HELD = Orders.of(List.of(OURS));

    private final Echo echo = new Echo();

    @Test
    void lacksWhatTheTopicNeverHeld() {
        assertThat(echo.lacks(HELD)).containsExactly(OURS);
    }

    @Test
    void lacksNothingThatTheTopicHolds() {
        echo.holds(OURS);

        assertThat(echo.lacks(HELD)).isEmpty();
    }

    @Test
    void lacksNothingThatIsOnItsWay() {
        echo.isSent(OURS, true);

        assertThat(echo.lacks(HELD)).isEmpty();
    }

    @Test
    void lacksWhatKafkaRefused() {
        echo.isSent(OURS, true);

        echo.isSent(OURS, false);

        assertThat(echo.lacks(HELD)).containsExactly(OURS);
    }

    /** Compaction keeps the last of a key, which need not be the newest order. */
    @Test
    void lacksWhatAnOlderOrderWasWrittenBehind() {
        echo.holds(OURS);

        echo.holds(pause(false, 1));

        assertThat(echo.lacks(HELD)).containsExactly(OURS);
    }

    private static Order pause(boolean paused, int second) {
        return new Order.Pause("", paused, new Mark("kim", "", Instant.ofEpochSecond(second)));
    }
}
