package dev.understudy.comparison.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page about the pack says what the code does, and each item has a golden case. */
class DjangoPackPageTest {
    private static final Path PAGE = Path.of("../docs/django-pack.md");
    private static final Path CASES = Path.of("src/test/resources/golden/django");

    @Test
    void thePageListsEveryItemAsItIs() throws IOException {
        List<String> lines = Files.readAllLines(PAGE);

        List<String> items = DjangoPack.ITEMS.stream()
                .map(item -> "| `" + item.name() + "` | " + item.excuses() + " | " + item.why() + " |")
                .toList();
        List<String> builtIn = BuiltInRules.ALL.stream()
                .map(rule -> "| `" + rule.note().id().replace("formatting:", "") + "` | "
                        + rule.note().reason() + " |")
                .toList();

        assertThat(lines.stream().filter(line -> line.startsWith("| `")))
                .containsExactlyElementsOf(
                        Stream.concat(items.stream(), builtIn.stream()).toList());
    }

    @Test
    void everyItemHasAGoldenCase() {
        Stream<String> names =
                Stream.concat(DjangoPack.ITEMS.stream().map(PackItem::name), BuiltInRules.NAMES.stream());

        assertThat(names).allSatisfy(name -> assertThat(CASES.resolve(name)).isDirectory());
    }

    @Test
    void noRealDifferenceIsExcusedByThePack() throws IOException {
        try (Stream<Path> cases = Files.list(CASES)) {
            List<Path> real = cases.filter(one -> one.getFileName().toString().startsWith("real-"))
                    .toList();

            assertThat(real).hasSizeGreaterThan(20).allSatisfy(one -> {
                assertThat(one.resolve("rules.json")).content().contains("django-1.11");
                assertThat(one.resolve("verdict.json"))
                        .content()
                        .contains("\"verdict\" : \"mismatch\"")
                        .doesNotContain("\"rule\" : \"");
            });
        }
    }
}
