package dev.understudy.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every folder under {@code golden} is a case; {@code -Dgolden.update=true} writes the verdicts anew, to be read as a diff. */
class GoldenTest {
    private static final Path CASES = Path.of("src/test/resources/golden");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    @TestFactory
    Stream<DynamicTest> judgesAsBefore() throws IOException {
        return cases().stream()
                .map(one ->
                        DynamicTest.dynamicTest(CASES.relativize(one.folder()).toString(), () -> judgesAsBefore(one)));
    }

    private static void judgesAsBefore(GoldenCase one) throws IOException {
        String verdict = one.judge();

        if (UPDATE) Files.writeString(one.verdictFile(), verdict);
        assertThat(verdict).isEqualTo(Files.readString(one.verdictFile()));
    }

    @Test
    void hasCasesToJudge() throws IOException {
        assertThat(cases()).hasSizeGreaterThan(40);
    }

    private static List<GoldenCase> cases() throws IOException {
        try (Stream<Path> files = Files.walk(CASES)) {
            return files.filter(folder -> Files.exists(folder.resolve("primary.http")))
                    .map(GoldenCase::new)
                    .sorted(Comparator.comparing(one -> one.folder().toString()))
                    .toList();
        }
    }
}
