package dev.understudy.comparison.truth;

import dev.understudy.comparison.truth.Mutation.Sort;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** All of them, in the order of the report. */
final class Mutations {
    static final List<Mutation> ALL = Stream.of(
                    SpellingMutations.all(),
                    HeadMutations.all(),
                    TextMutations.all(),
                    ValueMutations.all(),
                    StructureMutations.all())
            .flatMap(List::stream)
            .toList();

    private static final List<Mutation> HARMLESS =
            ALL.stream().filter(mutation -> mutation.sort() != Sort.REAL).toList();

    private Mutations() {}

    /** As a rewrite answers: several harmless changes on top of each other. */
    static Draft respelled(Draft draft, Random random) {
        Draft changed = draft;
        for (int i = 0; i < 4; i++) {
            Mutation next = HARMLESS.get(random.nextInt(HARMLESS.size()));
            Optional<Mutation.Changed> on = next.change().on(changed, random);
            changed = on.map(Mutation.Changed::draft).orElse(changed);
        }
        return changed;
    }
}
