package dev.understudy.reports.group;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.understudy.evidence.group.InstanceShare;
import dev.understudy.evidence.group.MismatchGroup;
import dev.understudy.evidence.group.StateChange;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One mismatch group in the API. */
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
        @Nullable Instant firstSeen,
        @Nullable Instant lastSeen,
        String state,
        String stateActor,
        Instant stateAt,
        String stateReason) {

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
                of.firstSeen(),
                of.lastSeen(),
                of.state().label(),
                of.stateActor(),
                of.stateAt(),
                of.stateReason());
    }

    /**
     * A group with what shows it and what was decided about it.
     *
     * @param onlyOn the one instance that shows it, where others answered, too; else null
     */
    record Detail(
            @JsonUnwrapped GroupJson group,
            List<InstanceShare> instances,
            @Nullable InstanceShare onlyOn,
            List<SampleJson> samples,
            List<StateChange> history) {}

    /** @param primary with {@code candidate}: what stands at the group's place; null where the side has nothing there */
    record SampleJson(
            UUID exchangeId,
            Instant receivedAt,
            String verdict,
            @Nullable String primary,
            @Nullable String candidate) {}
}
