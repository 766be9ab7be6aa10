package dev.understudy.proxy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
    private final AtomicLong clock = new AtomicLong();
    private final Deadlines deadlines = new Deadlines(clock::get);

    @Test
    void tellsWhoseDeadlineHasPassed() {
        var early = new Watching(deadlines.in(Duration.ofMillis(150)));
        var later = new Watching(deadlines.in(Duration.ofMillis(350)));
        deadlines.watch(early);
        deadlines.watch(later);

        passes(Deadlines.SWEEP);
        passes(Deadlines.SWEEP);

        assertThat(early.expired).isOne();
        assertThat(later.expired).isZero();
    }

    @Test
    void blamesNobodyForTimeInWhichTheLoopStoodStill() {
        var reading = new Watching(deadlines.in(Duration.ofSeconds(10)));
        deadlines.watch(reading);

        passes(Duration.ofSeconds(12));
        reading.deadline = deadlines.in(Duration.ofSeconds(10)); // what waited in the socket has been read
        passes(Deadlines.SWEEP);

        assertThat(reading.expired).isZero();
    }

    @Test
    void putsTheBlameOffOnceOnlyWhereTheLoopIsAlwaysLate() {
        var silent = new Watching(deadlines.in(Duration.ofSeconds(1)));
        deadlines.watch(silent);

        passes(Duration.ofSeconds(2));
        passes(Duration.ofSeconds(2));

        assertThat(silent.expired).isOne();
    }

    @Test
    void watchesNobodyAnyMoreWhoseWatchHasEnded() {
        var first = new Watching(0);
        var second = new Watching(0);
        var third = new Watching(0);
        deadlines.watch(first);
        Deadlines.Watch watch = deadlines.watch(second);
        deadlines.watch(third);

        watch.end();
        watch.end();
        passes(Deadlines.SWEEP);

        assertThat(second.expired).isZero();
        assertThat(first.expired).isOne();
        assertThat(third.expired).isOne();
    }

    @Test
    void takesAnEndWhileItSweeps() {
        var later = new Watching(0);
        List<Deadlines.Watch> watches = new ArrayList<>();
        watches.add(deadlines.watch(new Watching(0) {
            @Override
            public void expired() {
                watches.getFirst().end();
            }
        }));
        deadlines.watch(later);

        passes(Deadlines.SWEEP);
        passes(Deadlines.SWEEP);

        assertThat(later.expired).isEqualTo(2);
    }

    private void passes(Duration time) {
        clock.addAndGet(time.toNanos());
        deadlines.sweep();
    }

    private static class Watching implements Watched {
        private long deadline;
        private int expired;

        Watching(long deadline) {
            this.deadline = deadline;
        }

        @Override
        public long deadline() {
            return deadline;
        }

        @Override
        public void expired() {
            expired++;
        }
    }
}
