package dev.understudy.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.embedded.EmbeddedDatabase;
import dev.understudy.policy.Policies;
import dev.understudy.policy.ReportsSettings;
import dev.understudy.policy.StoreSettings;
import dev.understudy.reports.Reports;
import dev.understudy.standalone.cli.Console;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of a pipeline and of who answers for data, against reports that run. */
class ToldCommandsIT {
    private static final InetSocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private static final String CLIENT = "0123456789abcdef0123456789abcdef";

    private final ByteArrayOutputStream progress = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    @Test
    void tellsOfDeploymentsAndErasesAClient() {
        try (var database = EmbeddedDatabase.startUntilClosed(directory)) {
            var policy = Policies.between(URI.create("http://127.0.0.1:1"), URI.create("http://127.0.0.1:2"))
                    .withStore(new StoreSettings(database.jdbcUrl(), database.user(), database.password()))
                    .withReports(new ReportsSettings(ANY, ANY));
            try (var reports = Reports.start(policy)) {
                assertThat(run(reports, "deployed", "candidate", "1.4.2", "--at", "2026-11-22T09:00:00Z"))
                        .isZero();
                assertThat(said()).contains("candidate is 1.4.2 since 2026-11-22T09:00:00Z");
                assertThat(run(reports, "deployed", "elsewhere", "1.4.2")).isEqualTo(2);
                assertThat(said()).contains("side is primary, candidate or database");
                assertThat(run(reports, "erase-client", CLIENT)).isZero();
                assertThat(said()).contains("0 samples of the client were deleted", "until their retention ends");
            }
        }
    }

    private int run(Reports reports, String... arguments) {
        var line = new ArrayList<>(List.of(arguments));
        line.addAll(List.of("--ui", "http://127.0.0.1:" + reports.address().getPort()));
        var stream = new PrintStream(progress, true, StandardCharsets.UTF_8);
        return Understudy.execute(new Console(stream, stream), line.toArray(String[]::new));
    }

    private String said() {
        return progress.toString(StandardCharsets.UTF_8);
    }
}
