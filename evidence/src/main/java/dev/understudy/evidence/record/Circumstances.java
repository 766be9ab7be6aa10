package dev.understudy.evidence.record;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is counted of an exchange besides its verdict.
 *
 * @param primary with {@code candidate}: how long the answer took; empty where that side did not answer
 * @param parameters names of the query's parameters, sorted, each once
 * @param authenticated whether the request carried credentials
 * @param asking who asked, and whether for the first time
 */
public record Circumstances(
        Optional<Timing> primary,
        Optional<Timing> candidate,
        List<String> parameters,
        boolean authenticated,
        Asking asking) {
    public static final Circumstances NONE =
            new Circumstances(Optional.empty(), Optional.empty(), List.of(), false, Asking.FIRST);

    public Circumstances {
        parameters = List.copyOf(parameters);
    }

    /** The same, asked by somebody else or again. */
    public Circumstances asked(Asking other) {
        return new Circumstances(primary, candidate, parameters, authenticated, other);
    }

    /**
     * How long one answer took.
     *
     * @param firstByte from the first byte sent to the first byte of the answer
     * @param whole to its last byte
     */
    public record Timing(Duration firstByte, Duration whole) {}
}
