package dev.understudy.comparison.truth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.comparison.truth.Mutation.Changed;
import dev.understudy.comparison.truth.Mutation.Sort;
import dev.understudy.comparison.truth.Trial.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every sort of change on every document, alone and beneath harmless ones: all that is real is found, nothing else is. */
class TruthCorpusTest {
    private static final Path REPORT = Path.of("../docs/truth.md");
    private static final String FROM = "<!-- generated: truth -->\n";
    private static final String TO = "<!-- end of truth -->\n";
    private static final int ROUNDS = 6;

    private final Random random = new Random(20260304);
    private final Tally tally = new Tally();
    private final List<String> wrong = new ArrayList<>();

    @Test
    void allThatIsRealIsFoundAndNothingElseIsReported() throws IOException {
        Map<String, Draft> documents = Corpus.read();

        for (Mutation mutation : Mutations.ALL) {
            documents.forEach((name, document) -> tryOn(name, document, mutation));
        }

        assertThat(wrong).as("of %d trials", tally.trials()).isEmpty();
        assertThat(tally.kinds(Sort.REAL) + tally.kinds(Sort.HARMLESS) + tally.kinds(Sort.FORMATTING))
                .as("each sort of change was made at least once")
                .isEqualTo(Mutations.ALL.size());
        assertThat(told()).isEqualTo(report());
    }

    private void tryOn(String name, Draft document, Mutation mutation) {
        for (int i = 0; i < ROUNDS; i++) {
            Optional<Changed> changed = mutation.change().on(document, random);
            if (changed.isEmpty() || changed.get().draft().equals(document)) return;
            judge(name, new Trial(mutation, document, changed.get()));
            if (mutation.sort() != Sort.REAL) continue;
            Draft respelled = Mutations.respelled(changed.get().draft(), random);
            judge(
                    name,
                    new Trial(
                            mutation,
                            document,
                            new Changed(respelled, changed.get().place())));
        }
    }

    private void judge(String document, Trial trial) {
        Outcome outcome = trial.outcome();
        tally.add(trial.mutation(), outcome);
        if (outcome != Outcome.RIGHT) wrong.add(outcome + " " + trial.told(document));
    }

    /** What the report says. */
    private String told() throws IOException {
        String report = Files.readString(REPORT);
        int from = report.indexOf(FROM) + FROM.length();
        int to = report.indexOf(TO);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(REPORT, report.substring(0, from) + report() + report.substring(to));
            return report();
        }
        return report.substring(from, to);
    }

    private String report() {
        return "%d changes of %d sorts (%d real, %d harmless, %d of formatting) on %d documents.%n%n%s"
                .formatted(
                        tally.trials(),
                        Mutations.ALL.size(),
                        tally.kinds(Sort.REAL),
                        tally.kinds(Sort.HARMLESS),
                        tally.kinds(Sort.FORMATTING),
                        Corpus.read().size(),
                        tally.table());
    }
}
