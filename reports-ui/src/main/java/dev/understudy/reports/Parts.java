package dev.understudy.reports;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** What has been opened so far; closed in reverse. */
final class Parts implements AutoCloseable {
    private final Deque<Runnable> closings = new ArrayDeque<>();

    <T> T keep(T part, Consumer<T> close) {
        closings.push(() -> close.accept(part));
        return part;
    }

    @Override
    public void close() {
        while (!closings.isEmpty()) closings.pop().run();
    }
}
