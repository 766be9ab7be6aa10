package dev.understudy.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.embedded.EmbeddedDatabase;
import dev.understudy.evidence.EvidenceStore;
import dev.understudy.policy.Policies;
import dev.understudy.policy.ReportsSettings;
import dev.understudy.policy.StoreSettings;
import dev.understudy.reports.Reports;
import dev.understudy.standalone.cli.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on the inventory, against reports that run. */
class InventoryCommandIT {
    private static final InetSocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final ByteArrayOutputStream progress = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = directory.resolve("urls.txt");
        Files.writeString(file, "/orders/<int:pk>/\tshop.order\torder\n^(a/b)+$\n");
    }

    @Test
    void showsWhatAFileMeansThoughNothingRuns() {
        assertThat(run("import", file.toString(), "--dry-run")).isEqualTo(1);

        assertThat(said(data)).isEqualToIgnoringNewLines("1\t*\t/orders/{pk:int}/\n");
        assertThat(said(progress)).contains("urls.txt:2: not translated: ^(a/b)+$ (it repeats a part");
    }

    @Test
    void saysWhatIsWrongWithAFileThatIsNoList() throws IOException {
        Files.writeString(file, "openapi: 3.0.0\npaths: {{\n");
        assertThat(run("import", file.toString(), "--dry-run")).isEqualTo(2);
        assertThat(said(progress)).contains("urls.txt:3:1: expected");
        assertThat(run("import", directory.resolve("none").toString())).isEqualTo(2);
    }

    @Test
    void takesAListInAndPrintsWhatNobodyAskedFor() {
        try (var database = EmbeddedDatabase.startUntilClosed(directory.resolve("postgres"))) {
            var settings = new StoreSettings(database.jdbcUrl(), database.user(), database.password());
            var policy = Policies.between(URI.create("http://127.0.0.1:1"), URI.create("http://127.0.0.1:2"))
                    .withStore(settings)
                    .withReports(new ReportsSettings(ANY, ANY));
            // the first to open a store makes its schema
            EvidenceStore.open(settings.url(), settings.user(), settings.password())
                    .close();
            try (var reports = Reports.start(policy)) {
                String ui = "http://127.0.0.1:" + reports.address().getPort();

                assertThat(run("import", file.toString(), "--ui", ui)).isEqualTo(1);
                assertThat(said(progress)).contains("1 endpoints in the list 'urls.txt'");
                assertThat(run("list", "--never-seen", "--ui", ui)).isZero();
                assertThat(said(data)).isEqualToIgnoringNewLines("*\t/orders/{pk}/\t0\t-\n");
                assertThat(said(progress)).contains("nothing was watched yet");
                data.reset();
                assertThat(run("list", "--csv", "--not-seen-for", "7", "--ui", ui))
                        .isZero();
                assertThat(said(data)).contains("urls.txt,1,*,/orders/{pk}/,,never seen,0");
            }
        }
    }

    private int run(String... arguments) {
        var line = new ArrayList<>(List.of("inventory"));
        line.addAll(List.of(arguments));
        return Understudy.execute(new Console(stream(data), stream(progress)), line.toArray(String[]::new));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String said(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
