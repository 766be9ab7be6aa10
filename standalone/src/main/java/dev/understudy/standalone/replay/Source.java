package dev.understudy.standalone.replay;

import java.io.IOException;
import java.util.function.Predicate;

/** Where requests of the past are read from. */
@FunctionalInterface
public interface Source {
    /**
     * Reads from the beginning.
     *
     * @param taker says whether to go on
     * @throws IOException where the source cannot be read at all
     */
    void read(Predicate<Entry> taker) throws IOException;
}
