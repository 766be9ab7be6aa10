package dev.understudy.evidence.rejudge;

import dev.understudy.evidence.endpoint.EndpointEvidence;
import dev.understudy.evidence.group.MismatchGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a new generation says of one endpoint, beside what is shown.
 *
 * @param before null where the shown generation knows nothing of the endpoint
 * @param after null where the new one does not
 * @param newGroups shown by exchanges of the new generation alone
 * @param goneGroups shown by exchanges of the shown generation alone
 */
public record Comparison(
        long endpoint,
        String method,
        String template,
        @Nullable EndpointEvidence before,
        @Nullable EndpointEvidence after,
        List<MismatchGroup> newGroups,
        List<MismatchGroup> goneGroups) {
    public Comparison {
        newGroups = List.copyOf(newGroups);
        goneGroups = List.copyOf(goneGroups);
    }
}
