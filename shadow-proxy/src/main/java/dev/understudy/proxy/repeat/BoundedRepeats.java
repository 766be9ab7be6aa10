package dev.understudy.proxy.repeat;

import dev.understudy.exchange.canonical.SipKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Remembers for the rest of the day (UTC) what was asked, across restarts, in a file that never grows. Of each question one
 * bit is kept, chosen by a keyed hash. Two that share a bit are taken for one another, so the fuller the memory, the more is
 * taken for a repeat; what was asked before is never taken for new.
 */
public final class BoundedRepeats {
    private final RepeatFile file;
    private final SipKey key;
    private final InstantSource clock;

    private BoundedRepeats(RepeatFile file, InstantSource clock) {
        this.file = file;
        this.key = file.key();
        this.clock = clock;
    }

    /** @param path of the file, which is made where there is none that this build can go on with */
    public static BoundedRepeats open(Path path, InstantSource clock) throws IOException {
        return open(path, RepeatFile.BITS, clock);
    }

    static BoundedRepeats open(Path path, int bits, InstantSource clock) throws IOException {
        return new BoundedRepeats(RepeatFile.open(path, bits), clock);
    }

    /** Whether it was asked before today; from now on it was. From any thread. */
    public boolean isRepeat(Question question) {
        long hash = key.number('q', question.text());
        long today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toEpochDay();
        return file.mark(hash, today);
    }
}
