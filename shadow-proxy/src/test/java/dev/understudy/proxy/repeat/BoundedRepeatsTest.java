package dev.understudy.proxy.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.message.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BoundedRepeatsTest {
    private static final Question ORDER = question("ann", "/orders/1");
    private static final int FEW = 64;

    @TempDir
    Path directory = Path.of("");

    private final Watch watch = new Watch();
    private Path path = Path.of("");

    @BeforeEach
    void name() {
        path = directory.resolve("repeats");
    }

    private static final class Watch implements InstantSource {
        private Instant now = Instant.parse("2026-11-25T23:59:00Z");

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Test
    void takesWhatOneClientAsksAgainForARepeatAndNothingElse() throws IOException {
        var repeats = BoundedRepeats.open(path, watch);

        assertThat(repeats.isRepeat(ORDER)).isFalse();
        assertThat(repeats.isRepeat(ORDER)).isTrue();
        assertThat(repeats.isRepeat(question("ben", "/orders/1"))).isFalse();
        assertThat(repeats.isRepeat(question("ann", "/orders/2"))).isFalse();
        assertThat(repeats.isRepeat(new Question("ann", "HEAD", "/orders/1", Bytes.EMPTY)))
                .isFalse();
        assertThat(repeats.isRepeat(new Question("ann", "GET", "/orders/1", Bytes.utf8("x"))))
                .isFalse();
    }

    @Test
    void countsFourThousandPollsOfADayOnce() throws IOException {
        var repeats = BoundedRepeats.open(path, watch);
        int fresh = 0;
        for (int poll = 0; poll < 4_000; poll++) if (!repeats.isRepeat(ORDER)) fresh++;

        assertThat(fresh).isEqualTo(1);
    }

    @Test
    void beginsAnewOnTheNextDayAndOnlyThen() throws IOException {
        var repeats = BoundedRepeats.open(path, watch);
        repeats.isRepeat(ORDER);

        watch.now = watch.now.plus(Duration.ofSeconds(59));
        assertThat(repeats.isRepeat(ORDER)).isTrue();
        watch.now = watch.now.plus(Duration.ofSeconds(1));
        assertThat(repeats.isRepeat(ORDER)).isFalse();
        watch.now = watch.now.minus(Duration.ofHours(2));
        assertThat(repeats.isRepeat(ORDER)).as("a clock that went back").isTrue();
    }

    @Test
    void remembersAcrossRestarts() throws IOException {
        BoundedRepeats.open(path, watch).isRepeat(ORDER);

        assertThat(BoundedRepeats.open(path, watch).isRepeat(ORDER)).isTrue();
    }

    @Test
    void takesTooMuchForRepeatsOnceItIsFullAndNeverTooLittle() throws IOException {
        var repeats = BoundedRepeats.open(path, FEW, watch);
        int fresh = 0;
        for (int order = 0; order < 10_000; order++) {
            if (!repeats.isRepeat(question("ann", "/orders/" + order))) fresh++;
        }

        assertThat(fresh).isEqualTo(FEW);
        for (int order = 0; order < 10_000; order++) {
            assertThat(repeats.isRepeat(question("ann", "/orders/" + order))).isTrue();
        }
        assertThat(Files.size(path)).isEqualTo(RepeatFile.HEADER + FEW / Byte.SIZE);
    }

    @Test
    void makesAnotherFileInThePlaceOfOneThatItCannotRead() throws IOException {
        Files.write(path, new byte[RepeatFile.HEADER + FEW / Byte.SIZE]);

        var repeats = BoundedRepeats.open(path, FEW, watch);

        assertThat(repeats.isRepeat(ORDER)).isFalse();
        assertThat(repeats.isRepeat(ORDER)).isTrue();
        Files.writeString(path, "short");
        assertThat(BoundedRepeats.open(path, FEW, watch).isRepeat(ORDER)).isFalse();
    }

    private static Question question(String client, String target) {
        return new Question(client, "GET", target, Bytes.EMPTY);
    }
}
