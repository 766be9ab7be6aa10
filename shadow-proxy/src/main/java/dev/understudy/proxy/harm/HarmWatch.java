package dev.understudy.proxy.harm;

import dev.understudy.policy.ControlWindowSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Withholds copies in short control windows, and altogether for a while where the primary's latency, 5xx or 429 rise with
 * them. Runs on a thread of its own; what the loops ask and tell is a volatile read and a count.
 */
public final class HarmWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HarmWatch.class);
    private static final Duration LONGEST_TICK = Duration.ofMillis(250);
    private static final int TICKS_PER_WINDOW = 20;

    private final Optional<ControlWindowSettings> settings;
    private final @Nullable Rhythm rhythm;
    private final Duration tick;
    private final Thread thread;
    private Figures mirrored = new Figures();
    private Figures control = new Figures();
    private volatile Phase phase = Phase.USUAL;
    private volatile @Nullable Figures counting;
    private volatile Pair shown = Pair.NONE;
    private volatile @Nullable OwnPause ownPause;

    /** @param settings empty where there are no control windows: then nothing is withheld */
    public HarmWatch(Optional<ControlWindowSettings> settings) {
        this.settings = settings;
        rhythm =
                settings.map(known -> new Rhythm(known, new SplittableRandom())).orElse(null);
        tick = settings.map(known -> known.length().dividedBy(TICKS_PER_WINDOW))
                .filter(fine -> fine.compareTo(LONGEST_TICK) < 0)
                .orElse(LONGEST_TICK);
        thread = Thread.ofPlatform().name("understudy-harm").daemon().unstarted(this::run);
    }

    public void start() {
        if (rhythm != null) thread.start();
    }

    /** Whether nothing may be mirrored now; from any thread. */
    public boolean withholds() {
        return !phase.mirrors();
    }

    /** The primary has answered a user; on a loop. */
    public void answered(int status, Duration after) {
        Figures now = counting;
        if (now != null) now.add(status, after.toNanos());
    }

    /** Why mirroring is paused, in a sentence; empty where it is not. From any thread. */
    public Optional<String> pausedBecause() {
        return ownPause().map(OwnPause::because);
    }

    /** The pause that mirroring has made of itself; empty where it has not. From any thread. */
    public Optional<OwnPause> ownPause() {
        return Optional.ofNullable(ownPause);
    }

    /** Empty where there are no control windows. */
    public Optional<ControlWindowSettings> settings() {
        return settings;
    }

    /** Whether nothing is mirrored now, to see how the primary fares without. */
    public boolean isInWindow() {
        return phase == Phase.SETTLING || phase == Phase.CONTROL;
    }

    /** What the windows of late showed, all together. */
    Pair shown() {
        return shown;
    }

    private void run() {
        Rhythm beat = rhythm;
        if (beat == null) return;
        Course now = Course.begin(System.nanoTime(), beat);
        try {
            while (true) {
                enter(now.phaseAt(System.nanoTime()));
                if (System.nanoTime() - now.end() >= 0) now = follow(now, beat);
                Thread.sleep(tick);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void enter(Phase next) {
        if (next == phase) return;
        if (next == Phase.BESIDE) mirrored = new Figures();
        if (next == Phase.CONTROL) control = new Figures();
        phase = next;
        counting = switch (next) {
            case BESIDE -> mirrored;
            case CONTROL -> control;
            case USUAL, SETTLING, PAUSED -> null;
        };
    }

    private Course follow(Course ended, Rhythm beat) {
        enter(Phase.USUAL);
        var measured = new Pair(mirrored.sample(), control.sample());
        mirrored = new Figures();
        control = new Figures();
        Course next = ended.next(Optional.of(measured), System.nanoTime(), beat);
        if (next instanceof Course.Watching watching) shown = Pair.pooled(with(watching.pairs(), measured));
        // told only once it is so: who reads that mirroring is paused may count on it
        enter(next.phaseAt(System.nanoTime()));
        ownPause = next instanceof Course.Paused paused ? OwnPause.of(paused, Instant.now()) : null;
        if (next instanceof Course.Paused paused) {
            LOG.warn(
                    "mirroring pauses itself for {}: {}",
                    paused.hold(),
                    paused.harm().sentence());
        } else if (ended instanceof Course.Paused) {
            LOG.info("mirroring goes on after a pause of its own, under a closer look");
        }
        return next;
    }

    private static List<Pair> with(List<Pair> pairs, Pair measured) {
        return pairs.isEmpty() ? List.of(measured) : pairs;
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
