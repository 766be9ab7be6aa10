package dev.understudy.proxy;

import dev.understudy.proxy.mirror.MirrorState;
import dev.understudy.proxy.serve.ServedLoop;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Lets the requests under way be answered before the loops end: users first, then their copies. */
final class Drain implements AutoCloseable {
    private static final Duration COPIES = Duration.ofSeconds(2);
    private static final Duration ABORTS = Duration.ofSeconds(1);
    private static final Duration POLL = Duration.ofMillis(20);

    private final List<ServedLoop> loops;
    private final MirrorState mirror;
    private final Duration users;

    /** @param users until users are cut off */
    Drain(Collection<ServedLoop> loops, MirrorState mirror, Duration users) {
        this.users = users;
        this.loops = List.copyOf(loops);
        this.mirror = mirror;
    }

    @Override
    public void close() {
        loops.forEach(ServedLoop::announceEnd);
        loops.forEach(ServedLoop::drain);
        try {
            await(users, this::noUser);
            loops.forEach(ServedLoop::abort);
            await(ABORTS, this::noUser);
            await(COPIES, () -> mirror.inFlight().get() == 0);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean noUser() {
        return loops.stream().allMatch(loop -> loop.open() == 0);
    }

    private static void await(Duration limit, BooleanSupplier done) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!done.getAsBoolean() && System.nanoTime() - end < 0) Thread.sleep(POLL);
    }
}
