package dev.understudy.evidence.endpoint;

/**
 * What replays showed of an endpoint, apart from what users did.
 *
 * @param openGroups groups that are open or regressed and that replays alone have shown
 */
public record Replayed(Counts counts, Samples samples, long openGroups) {
    public static final Replayed NOTHING = new Replayed(Counts.NONE, Samples.NONE, 0);
}
