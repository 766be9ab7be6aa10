package dev.understudy.comparison.rule;

import dev.understudy.comparison.difference.Difference;
import dev.understudy.comparison.difference.Kind;
import dev.understudy.comparison.difference.Location;
import dev.understudy.exchange.Endpoint;

/** An accepted equivalence: what it excuses is no mismatch, and its id is named in the verdict. */
public sealed interface Rule {
    RuleNote note();

    /** Whether the rule makes nothing of a difference of that endpoint. */
    boolean excuses(Endpoint endpoint, Difference difference);

    /**
     * A header does not count: its value, its presence, its parts.
     *
     * @param header in lower case
     */
    record IgnoreHeader(RuleNote note, Scope scope, String header) implements Rule {
        @Override
        public boolean excuses(Endpoint endpoint, Difference difference) {
            return difference.location() instanceof Location.HeaderLine line
                    && (line.name().equals(header) || line.name().startsWith(header + "/"))
                    && scope.covers(endpoint);
        }
    }

    /** A place in JSON bodies does not count, with everything below it. */
    record IgnoreLocation(RuleNote note, Scope scope, LocationPattern pattern) implements Rule {
        @Override
        public boolean excuses(Endpoint endpoint, Difference difference) {
            return difference.location() instanceof Location.Pointer place
                    && difference.kind() != Kind.NOT_EXPLORED
                    && scope.covers(endpoint)
                    && pattern.covers(place);
        }
    }

    /** Built in: one meaning in two spellings. */
    record Formatting(RuleNote note, Kind kind) implements Rule {
        @Override
        public boolean excuses(Endpoint endpoint, Difference difference) {
            return difference.kind() == kind;
        }
    }
}
