package dev.understudy.standalone.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What became of one thing that was planted, or of one group that was found. */
public sealed interface Outcome {
    Place place();

    /** Whether it is as it should be. */
    boolean isRight();

    /** A real difference, and its group is there. */
    record Found(Place place, String title) implements Outcome {
        @Override
        public boolean isRight() {
            return true;
        }
    }

    /** A real difference, and nobody saw it. */
    record Missed(Place place, String title) implements Outcome {
        @Override
        public boolean isRight() {
            return false;
        }
    }

    /** A harmless difference, and nobody was bothered with it. */
    record Quiet(Place place, String title) implements Outcome {
        @Override
        public boolean isRight() {
            return true;
        }
    }

    /** A harmless difference that was reported. */
    record FalseAlarm(Place place, String title) implements Outcome {
        @Override
        public boolean isRight() {
            return false;
        }
    }

    /** A group that nobody planted. */
    record Unexpected(Place place) implements Outcome {
        @Override
        public boolean isRight() {
            return false;
        }
    }

    /** Compares what was planted with the groups of a run, both ways; first the real ones, then the harmless, then the rest. */
    static List<Outcome> of(Planted planted, Set<Place> groups) {
        var outcomes = new ArrayList<Outcome>();
        planted.real()
                .forEach((place, title) ->
                        outcomes.add(groups.contains(place) ? new Found(place, title) : new Missed(place, title)));
        outcomes.sort(BY_PLACE);
        var harmless = new ArrayList<Outcome>();
        planted.harmless()
                .forEach((place, title) ->
                        harmless.add(groups.contains(place) ? new FalseAlarm(place, title) : new Quiet(place, title)));
        harmless.sort(BY_PLACE);
        outcomes.addAll(harmless);
        groups.stream()
                .filter(place -> !planted.real().containsKey(place)
                        && !planted.harmless().containsKey(place))
                .map(Unexpected::new)
                .sorted(BY_PLACE)
                .forEach(outcomes::add);
        return List.copyOf(outcomes);
    }

    Comparator<Outcome> BY_PLACE =
            Comparator.comparing(outcome -> outcome.place().toString());
}
