package dev.understudy.proxy.forward;

import java.util.List;
import java.util.Locale;

/**
 * Primary or candidate: its instances and how long it may take.
 *
 * @param versionHeader the answer's header that names the build, in lower case; empty where there is none
 */
public record Side(List<Instance> instances, String versionHeader, CallLimits limits) {
    public Side {
        instances = List.copyOf(instances);
        versionHeader = versionHeader.toLowerCase(Locale.ROOT);
        if (instances.isEmpty()) throw new IllegalArgumentException("a side needs an instance");
    }

    /** The instance with the fewest requests pending; those that could not be reached last only where all could not. */
    Instance choose(long nanoTime) {
        Instance best = instances.getFirst();
        for (Instance each : instances) {
            boolean rested = best.rests(nanoTime) && !each.rests(nanoTime);
            boolean equallyFit = best.rests(nanoTime) == each.rests(nanoTime);
            if (rested || (equallyFit && each.pending() < best.pending())) best = each;
        }
        return best;
    }
}
