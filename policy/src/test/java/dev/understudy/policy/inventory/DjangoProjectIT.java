package dev.understudy.policy.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.understudy.exchange.redact.pattern.SecretPatterns;
import dev.understudy.exchange.template.RouteTemplate;
import dev.understudy.exchange.template.TemplateTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The URLs of a real project, its admin and a REST framework router among them, held against what Django itself finds for a
 * path.
 */
class DjangoProjectIT {
    private static final Path PYTHON = Path.of("/usr/bin/python3");
    private static final List<String[]> URLS = new ArrayList<>();
    private static final List<String[]> SAMPLES = new ArrayList<>();

    @BeforeAll
    static void ask() throws IOException, InterruptedException {
        assumeTrue(
                Files.isExecutable(PYTHON) && run("-c", "import django").code() == 0,
                "there is no Django here (Debian: apt-get install python3-django python3-djangorestframework)");
        Output output = run(Path.of("src/test/resources/django/urls.py").toString());
        assertThat(output.code()).as(output.text()).isZero();
        for (String line : output.text().lines().toList()) {
            String[] columns = line.split("\t", -1);
            if (columns[0].equals("url")) URLS.add(columns);
            if (columns[0].equals("sample")) SAMPLES.add(columns);
        }
        assertThat(URLS).hasSizeGreaterThan(30);
        assertThat(SAMPLES).hasSizeGreaterThan(15);
    }

    @Test
    void countsEveryPathUnderThePatternThatDjangoFindsForIt() {
        Inventory inventory = list(1);
        TemplateTable table = table(inventory);
        assertThat(inventory.notTranslated()).isEmpty();

        for (String[] sample : SAMPLES) {
            var found = table.find("GET", sample[1], SecretPatterns.BUILT_IN);

            assertThat(found.listed()).as(sample[1]).isTrue();
            assertThat(namesOf(inventory, sample[2]))
                    .as(sample[1])
                    .contains(found.endpoint().template());
        }
    }

    @Test
    void namesEveryLineOfWhatShowUrlsHasSimplifiedAsAnEndpointOrAsNotTranslated() {
        Inventory inventory = list(2);

        assertThat(inventory.entries().size() + inventory.notTranslated().size())
                .isEqualTo(URLS.size());
        assertThat(table(inventory)
                        .find("GET", "/admin/auth/user/7/change/", SecretPatterns.BUILT_IN)
                        .endpoint()
                        .template())
                .isEqualTo("/admin/auth/user/{object_id}/change/");
    }

    @Test
    void leavesWhatIsNotOfTheProjectToTheFormOfItsSegments() {
        var found = table(list(1)).find("GET", "/api/v2/orders/17/", SecretPatterns.BUILT_IN);

        assertThat(found.listed()).isFalse();
        assertThat(found.endpoint().template()).isEqualTo("/api/v2/orders/{id}/");
    }

    /** Templates of the line whose pattern Django names so; it leaves out the carets of the middle. */
    private static Set<String> namesOf(Inventory inventory, String route) {
        return inventory.entries().stream()
                .filter(entry -> URLS.get(entry.line() - 1)[1].replace("^", "").equals(route.replace("^", "")))
                .flatMap(entry -> entry.templates().stream())
                .map(RouteTemplate::name)
                .collect(Collectors.toSet());
    }

    private static Inventory list(int column) {
        String text = URLS.stream()
                .map(url -> url[column] + "\t" + url[3] + "\t" + url[4])
                .collect(Collectors.joining("\n"));
        return ((InventoryResult.Read) InventoryFile.parse("show_urls", text.getBytes(StandardCharsets.UTF_8)))
                .inventory();
    }

    private static TemplateTable table(Inventory inventory) {
        return TemplateTable.of(
                inventory.entries().stream()
                        .flatMap(entry -> entry.templates().stream())
                        .toList(),
                List.of());
    }

    private record Output(int code, String text) {}

    private static Output run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(PYTHON.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly();
        return new Output(process.waitFor(), text);
    }
}
