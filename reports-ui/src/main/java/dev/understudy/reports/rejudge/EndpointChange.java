package dev.understudy.reports.rejudge;

import dev.understudy.evidence.endpoint.EndpointEvidence;
import dev.understudy.evidence.rejudge.Comparison;
import dev.understudy.reports.group.GroupJson;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * One endpoint by one body of evidence beside another.
 *
 * @param before with {@code after}: null where that one knows nothing of the endpoint
 */
public record EndpointChange(
        long id,
        String endpoint,
        @Nullable Figures before,
        @Nullable Figures after,
        List<GroupJson> newGroups,
        List<GroupJson> goneGroups) {
    public static EndpointChange of(Comparison of) {
        return new EndpointChange(
                of.endpoint(),
                of.method() + " " + of.template(),
                Figures.of(of.before()),
                Figures.of(of.after()),
                of.newGroups().stream().map(GroupJson::of).toList(),
                of.goneGroups().stream().map(GroupJson::of).toList());
    }

    record Figures(
            long compared,
            long matched,
            long matchedByRule,
            long mismatched,
            long candidateFailed,
            long notComparable,
            @Nullable Double parity,
            @Nullable Double parityLowerBound) {
        static @Nullable Figures of(@Nullable EndpointEvidence of) {
            if (of == null) return null;
            var counts = of.counts();
            return new Figures(
                    counts.compared(),
                    counts.matched(),
                    counts.matchedByRule(),
                    counts.mismatched(),
                    counts.candidateFailed(),
                    counts.notComparable(),
                    nullable(counts.parity()),
                    nullable(of.parityLowerBound()));
        }

        private static @Nullable Double nullable(OptionalDouble figure) {
            return figure.isPresent() ? figure.getAsDouble() : null;
        }
    }
}
