package dev.understudy.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standalone.cli.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnderstudyTest {
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final ByteArrayOutputStream progress = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "up",
                "proxy",
                "worker",
                "reports",
                "replay",
                "report",
                "can-i-cut-over",
                "pause",
                "resume",
                "deployed",
                "erase-client",
                "rejudge",
                "dead-letters",
                "dead-letters list",
                "dead-letters retry",
                "record",
                "doctor",
                "check-policy"
            })
    void everyCommandHelps(String command) {
        assertThat(run((command + " --help").split(" "))).isZero();
        assertThat(said(data)).startsWith("Usage: understudy " + command).contains("Exit codes:");
    }

    @Test
    void sendsDataToStandardOutputAndProgressElsewhere() throws IOException {
        Path file = Files.writeString(directory.resolve("policy.yaml"), "primary: {}\nroutes: 3\n");

        int code = run("check-policy", file.toString());

        assertThat(code).isEqualTo(2);
        assertThat(said(data).lines()).hasSizeGreaterThan(1).allMatch(line -> line.startsWith(file + ":"));
        assertThat(said(progress)).isEmpty();
    }

    @Test
    void checksTheListsThatAPolicyNames() throws IOException {
        Path urls = Files.writeString(directory.resolve("urls.txt"), "/orders/<int:pk>/\torders.Detail\n");
        Path missing = directory.resolve("nowhere.yaml");

        assertThat(run("check-policy", naming(urls).toString())).isZero();
        assertThat(said(data)).contains(urls + ": good, with 1 endpoints");
        assertThat(run("check-policy", naming(urls, missing).toString())).isEqualTo(2);
        assertThat(said(data)).contains(missing + ": there is no such file");
    }

    private Path naming(Path... lists) throws IOException {
        return Files.writeString(directory.resolve("policy.yaml"), """
                primary: { url: "http://127.0.0.1:1" }
                candidate: { url: "http://127.0.0.1:2" }
                routes: [{ match: { methods: [GET], path: /** }, mirror: safe }]
                inventory: %s
                """.formatted(List.of(lists)));
    }

    @Test
    void namesEveryProblemOfThePolicyItIsStartedWith() throws IOException {
        Path file = Files.writeString(directory.resolve("policy.yaml"), "primary: {}\nroutes: 3\n");

        assertThat(run("up", "--policy", file.toString())).isEqualTo(2);
        assertThat(said(progress)).contains(file + ":1:", file + ":2:", "routes");
    }

    @Test
    void saysThatNothingRunsWhereNothingDoes() {
        for (List<String> command : List.of(
                List.of("report"),
                List.of("pause"),
                List.of("can-i-cut-over", "GET /a"),
                List.of("rejudge"),
                List.of("deployed", "candidate", "1.2"),
                List.of("erase-client", "0123456789abcdef0123456789abcdef"),
                List.of("dead-letters", "list"),
                List.of("dead-letters", "retry", "--all"))) {
            var line = new ArrayList<>(command);
            line.addAll(List.of("--data", directory.toString()));

            assertThat(run(line.toArray(String[]::new))).isEqualTo(2);
        }
        assertThat(said(progress)).contains("Nothing runs on the data directory " + directory);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "up",
                "up --listen x",
                "deployed candidate",
                "erase-client",
                "dead-letters",
                "dead-letters retry",
                "dead-letters retry --all 1@2"
            })
    void badUsageAndWhatIsNotBuiltAreUnknown(String line) {
        assertThat(run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
        assertThat(said(data)).isEmpty();
        assertThat(said(progress)).isNotEmpty();
    }

    private int run(String... arguments) {
        return Understudy.execute(new Console(stream(data), stream(progress)), arguments);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String said(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
