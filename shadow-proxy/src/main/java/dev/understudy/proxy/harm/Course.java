package dev.understudy.proxy.harm;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the watch over the primary stands, and what follows. Pure but for the chance in the rhythm. */
sealed interface Course {
    /** Periods of a closer look. */
    int WARY = HarmTest.MOST_PAIRS;

    /** Usual periods without harm after which a pause is as short as the first one again. */
    int CALM = 12;

    Phase phaseAt(long now);

    /** When to ask for what is next. */
    long end();

    /** @param measured in the period that is over; empty where it has no window */
    Course next(Optional<Pair> measured, long now, Rhythm rhythm);

    static Course begin(long now, Rhythm rhythm) {
        return new Watching(rhythm.first(now), List.of(), 0, 0, rhythm.firstHold());
    }

    /**
     * Mirroring, with windows.
     *
     * @param pairs that may be tested, the newest last
     * @param wary how many periods of a closer look are left
     * @param calm usual periods since the last pause
     * @param hold how long the next pause would be
     */
    record Watching(Period period, List<Pair> pairs, int wary, int calm, Duration hold) implements Course {
        public Watching {
            pairs = List.copyOf(pairs);
        }

        @Override
        public Phase phaseAt(long now) {
            return period.phaseAt(now);
        }

        @Override
        public long end() {
            return period.end();
        }

        @Override
        public Course next(Optional<Pair> measured, long now, Rhythm rhythm) {
            List<Pair> kept = with(measured.filter(Pair::isTelling));
            Optional<Harm> harm = HarmTest.find(kept);
            if (harm.isPresent()) return new Paused(harm.get(), now + hold.toNanos(), hold);
            boolean suspicious =
                    wary == 0 && measured.filter(HarmTest::suspects).isPresent();
            // what aroused suspicion is no evidence for it: the closer look begins anew
            if (suspicious) return new Watching(rhythm.dense(now), List.of(), WARY, calm, hold);
            if (wary > 1) return new Watching(rhythm.dense(now), kept, wary - 1, calm, hold);
            Duration shorter = calm >= CALM ? rhythm.firstHold() : hold;
            return new Watching(rhythm.usual(now), kept, 0, calm + 1, shorter);
        }

        private List<Pair> with(Optional<Pair> more) {
            List<Pair> all = Stream.concat(pairs.stream(), more.stream()).toList();
            return all.subList(Math.max(0, all.size() - HarmTest.MOST_PAIRS), all.size());
        }
    }

    /** Not mirroring, because that hurt; afterwards a closer look at once. */
    record Paused(Harm harm, long end, Duration hold) implements Course {
        @Override
        public Phase phaseAt(long now) {
            return Phase.PAUSED;
        }

        @Override
        public Course next(Optional<Pair> measured, long now, Rhythm rhythm) {
            return new Watching(rhythm.dense(now), List.of(), WARY, 0, rhythm.longer(hold));
        }
    }
}
