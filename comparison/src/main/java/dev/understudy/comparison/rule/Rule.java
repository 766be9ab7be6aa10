package dev.understudy.comparison.rule;

import dev.understudy.comparison.difference.Difference;
import dev.understudy.comparison.difference.Kind;
import dev.understudy.comparison.difference.Location;
import dev.understudy.comparison.difference.Location.Step;
import dev.understudy.comparison.json.ArrayMode;
import dev.understudy.comparison.rule.equivalence.Equivalence;
import dev.understudy.exchange.Endpoint;
import dev.understudy.exchange.PathMapping;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * An accepted equivalence: what it excuses is no mismatch, and its id is named in the verdict. None excuses what was not
 * explored, and none that looks at values judges one that was cut or redacted.
 */
public sealed interface Rule {
    RuleNote note();

    /** Whether the rule makes nothing of a difference of that endpoint. */
    boolean excuses(Endpoint endpoint, Difference difference);

    /** The note of what excuses the difference: the rule's own, or that of a part of it. */
    default Optional<RuleNote> excuse(Endpoint endpoint, Difference difference) {
        return excuses(endpoint, difference) ? Optional.of(note()) : Optional.empty();
    }

    /** The same for exchanges of a route that maps paths so. */
    default Rule under(PathMapping mapping) {
        return this;
    }

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

    /** Values at a place in JSON bodies, not below it, are accepted as one. */
    record AtPlace(RuleNote note, Scope scope, LocationPattern pattern, Equivalence equivalence) implements Rule {
        @Override
        public boolean excuses(Endpoint endpoint, Difference difference) {
            return difference.location() instanceof Location.Pointer place
                    && scope.covers(endpoint)
                    && pattern.matches(place.steps())
                    && equivalence.accepts(difference);
        }

        @Override
        public Rule under(PathMapping mapping) {
            return new AtPlace(note, scope, pattern, equivalence.under(mapping));
        }
    }

    /**
     * Values of a header are accepted as one.
     *
     * @param header as locations name it, in lower case; {@code *} is any one part of it
     */
    record AtHeader(RuleNote note, Scope scope, String header, Equivalence equivalence) implements Rule {
        @Override
        public boolean excuses(Endpoint endpoint, Difference difference) {
            return difference.location() instanceof Location.HeaderLine line
                    && isNamed(line.name())
                    && scope.covers(endpoint)
                    && equivalence.accepts(difference);
        }

        private boolean isNamed(String name) {
            if (name.equals(header)) return true;
            String[] wanted = header.split("/", -1);
            String[] parts = name.split("/", -1);
            return wanted.length == parts.length
                    && IntStream.range(0, parts.length)
                            .allMatch(i -> wanted[i].equals("*") || wanted[i].equals(parts[i]));
        }
    }

    /** Values are accepted as one wherever they stand. */
    record Anywhere(RuleNote note, Scope scope, Equivalence equivalence) implements Rule {
        @Override
        public boolean excuses(Endpoint endpoint, Difference difference) {
            return scope.covers(endpoint) && equivalence.accepts(difference);
        }

        @Override
        public Rule under(PathMapping mapping) {
            return new Anywhere(note, scope, equivalence.under(mapping));
        }
    }

    /** How the elements of an array belong together; but where that is by their position, their order does not count. */
    record Elements(RuleNote note, Scope scope, LocationPattern pattern, ArrayMode mode) implements Rule {
        @Override
        public boolean excuses(Endpoint endpoint, Difference difference) {
            return !(mode instanceof ArrayMode.ByPosition)
                    && difference.kind() == Kind.JSON_ORDER
                    && difference.location() instanceof Location.Pointer place
                    && arrayMode(endpoint, place.steps()).isPresent();
        }

        /** Empty where it says nothing of the array at that place. */
        Optional<ArrayMode> arrayMode(Endpoint endpoint, List<Step> place) {
            return scope.covers(endpoint) && pattern.matches(place) ? Optional.of(mode) : Optional.empty();
        }
    }

    /** Two statuses; where they are of two classes nothing behind them is compared, so the whole answer is accepted. */
    record StatusPair(RuleNote note, Scope scope, int primary, int candidate) implements Rule {
        @Override
        public boolean excuses(Endpoint endpoint, Difference difference) {
            return difference.kind() == Kind.STATUS
                    && Integer.toString(primary).equals(difference.primary().text())
                    && Integer.toString(candidate).equals(difference.candidate().text())
                    && scope.covers(endpoint);
        }
    }

    /** Members that only the candidate has. */
    record Extensible(RuleNote note) implements Rule {
        @Override
        public boolean excuses(Endpoint endpoint, Difference difference) {
            return (difference.kind() == Kind.JSON_EXTRA || difference.kind() == Kind.JSON_MISSING_AGAINST_NULL)
                    && difference.location() instanceof Location.Pointer place
                    && !place.steps().isEmpty()
                    && place.steps().getLast() instanceof Step.Key;
        }
    }

    /** One meaning in two spellings. */
    record Formatting(RuleNote note, Kind kind) implements Rule {
        @Override
        public boolean excuses(Endpoint endpoint, Difference difference) {
            return difference.kind() == kind;
        }
    }

    /**
     * Rules under one name, each of which is named apart in verdicts.
     *
     * @param switchedOff ids of built-in rules that do not hold beside it
     */
    record Pack(RuleNote note, List<Rule> parts, Set<String> switchedOff) implements Rule {
        public Pack {
            parts = List.copyOf(parts);
            switchedOff = Set.copyOf(switchedOff);
        }

        @Override
        public boolean excuses(Endpoint endpoint, Difference difference) {
            return excuse(endpoint, difference).isPresent();
        }

        @Override
        public Optional<RuleNote> excuse(Endpoint endpoint, Difference difference) {
            return parts.stream()
                    .flatMap(part -> part.excuse(endpoint, difference).stream())
                    .findFirst();
        }

        @Override
        public Rule under(PathMapping mapping) {
            return new Pack(
                    note, parts.stream().map(part -> part.under(mapping)).toList(), switchedOff);
        }
    }
}
