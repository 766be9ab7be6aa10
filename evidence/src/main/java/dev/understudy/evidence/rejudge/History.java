package dev.understudy.evidence.rejudge;

import dev.understudy.evidence.change.Change;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the figures that are shown were judged under.
 *
 * @param countedSince exchanges from then on are in them; null: from the first one on
 * @param judgedSince when the first of their verdicts was made, or the order to make them anew was given
 * @param changes of rules and splits since then, newest first
 */
public record History(@Nullable Instant countedSince, Instant judgedSince, List<Change> changes) {
    public History {
        changes = List.copyOf(changes);
    }
}
