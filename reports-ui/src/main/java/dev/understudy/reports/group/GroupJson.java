package dev.understudy.reports.group;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.understudy.evidence.group.InstanceShare;
import dev.understudy.evidence.group.MismatchGroup;
import dev.understudy.evidence.group.StateChange;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One mismatch group in the API.
 *
 * @param replayed exchanges that show it and that no user asked for but a replay; in no other count
 * @param mergedInto the group that stands for it; null where it stands for itself
 * @param merged the groups that it stands for besides itself
 */
public record GroupJson(
        long id,
        long endpointId,
        String endpoint,
        String kind,
        String location,
        String statusPair,
        String shapes,
        long count,
        long excused,
        long moved,
        long replayed,
        @Nullable Instant firstSeen,
        @Nullable Instant lastSeen,
        String state,
        String stateActor,
        Instant stateAt,
        String stateReason,
        String stateVersion,
        String assignee,
        String link,
        @Nullable Long mergedInto,
        List<Long> merged) {

    public static GroupJson of(MismatchGroup of) {
        return new GroupJson(
                of.id(),
                of.endpointId(),
                of.endpoint(),
                of.kind(),
                of.location(),
                of.statusPair(),
                of.shapes(),
                of.count(),
                of.excused(),
                of.moved(),
                of.replayed(),
                of.firstSeen(),
                of.lastSeen(),
                of.state().label(),
                of.stateActor(),
                of.stateAt(),
                of.stateReason(),
                of.stateVersion(),
                of.assignee(),
                of.link(),
                of.mergedInto(),
                of.merged());
    }

    /**
     * A group with what shows it and what was decided about it.
     *
     * @param why what all its differences have in common, in words
     * @param onlyOn the one instance that shows it, where others answered, too; else null
     */
    record Detail(
            @JsonUnwrapped GroupJson group,
            String why,
            List<InstanceShare> instances,
            @Nullable InstanceShare onlyOn,
            List<SampleJson> samples,
            List<StateChange> history) {}

    /**
     * @param location where exactly it stands in this exchange; empty where that is not known
     * @param primary with {@code candidate}: what stands at the group's place; null where the side has nothing there
     */
    record SampleJson(
            UUID exchangeId,
            Instant receivedAt,
            String verdict,
            String location,
            @Nullable String primary,
            @Nullable String candidate) {}
}
