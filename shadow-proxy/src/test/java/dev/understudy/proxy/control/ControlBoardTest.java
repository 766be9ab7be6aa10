package dev.understudy.proxy.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.exchange.control.Mark;
import dev.understudy.exchange.control.Order;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlBoardTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    @TempDir
    private Path directory;

    private Path file;
    private ControlBoard board;

    @BeforeEach
    void open() {
        file = directory.resolve("orders.json");
        board = opened();
    }

    @Test
    void remembersAPauseWithWhoWhyAndWhen() throws IOException {
        board.pause("", true, "kim", "v2 drops orders");

        assertThat(opened().orders().pause())
                .contains(new Order.Pause("", true, new Mark("kim", "v2 drops orders", NOON)));
    }

    @Test
    void remembersAResume() throws IOException {
        board.pause("api", true, "kim", "");

        board.pause("api", false, "kim", "");

        assertThat(opened().orders().pauseOf("api")).isEmpty();
    }

    @Test
    void isPausedWhereItsFileCannotBeReadAndCanBeResumed() throws IOException {
        Files.writeString(file, "{ \"schema\": 1, \"orders\": [ {");

        ControlBoard damaged = opened();

        assertThat(damaged.orders().pause()).isPresent();
        damaged.pause("", false, "kim", "");
        assertThat(opened().orders().pause()).isEmpty();
    }

    @Test
    void anOrderGivenHereIsNewerThanWhateverTheClocksOfOthersSaid() throws IOException {
        Instant ahead = NOON.plusSeconds(3600);
        board.hear(new Order.Pause("", true, new Mark("other", "", ahead)));

        board.pause("", false, "kim", "");

        assertThat(board.orders().pause()).isEmpty();
        assertThat(board.orders().under(Order.PAUSE))
                .hasValueSatisfying(order -> assertThat(order.mark().at()).isAfter(ahead));
    }

    @Test
    void anOlderResumeOfAnotherProxyUndoesNoPauseOfThisOne() throws IOException {
        board.pause("", true, "kim", "");

        board.hear(new Order.Pause("", false, new Mark("other", "", NOON.minusMillis(1))));

        assertThat(board.orders().pause()).isPresent();
    }

    @Test
    void remembersWhatItHeard() {
        board.hear(new Order.Pause("api", true, new Mark("other", "", NOON)));

        assertThat(opened().orders().pauseOf("api")).isPresent();
    }

    @Test
    void pausesEvenWhereItCannotBeWrittenDown() throws IOException {
        Files.createDirectories(file.resolve("in the way"));

        assertThatThrownBy(() -> board.pause("", true, "kim", "")).isInstanceOf(IOException.class);

        assertThat(board.orders().pause()).isPresent();
    }

    private ControlBoard opened() {
        return new ControlBoard(new OrderFile(file), () -> NOON);
    }
}
