package dev.understudy.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.embedded.EmbeddedBroker;
import dev.understudy.embedded.EmbeddedDatabase;
import dev.understudy.standalone.cli.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command before two real servers, a real broker and a real database. */
class DoctorIT {
    private static final List<String> CONFIRMED = List.of("--confirm", "read-only-role,cache-prefix,no-migrate,egress");

    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final ByteArrayOutputStream progress = new ByteArrayOutputStream();
    private TwoSites sites = new TwoSites();

    @TempDir
    private Path directory;

    @BeforeEach
    void signIn() throws IOException {
        Files.writeString(directory.resolve("cookie"), TwoSites.COOKIE + "\n");
    }

    @AfterEach
    void stop() {
        sites.close();
    }

    @Test
    void saysNoGoWhereNoDryRunIsProvedAndALeaveHasExpired() throws IOException {
        Path policy = policy(sites.primaryUrl().toString(), sites.candidateUrl().toString(), "");
        Files.writeString(policy, Files.readString(policy).replace("routes:\n", """
                routes:
                  - name: orders
                    match: { methods: [POST], path: /orders }
                    mirror: dry-run
                    lockTimeout: 1s
                    reason: it rolls back
                    owner: orders-team
                    expires: 2020-01-01
                """));

        assertThat(run(policy, withSession(upAlone()))).isEqualTo(1);
        assertThat(said(data))
                .contains(
                        "answered the probe with 200 and without proof",
                        "route orders mirrors nothing: its leave expired on 2020-01-01; ask orders-team")
                .endsWith("no-go: dry run, leave\n");
    }

    @Test
    void saysGoWhereEverythingIsInOrder() throws IOException {
        try (var broker = EmbeddedBroker.start(directory.resolve("kafka"));
                var database = EmbeddedDatabase.start(directory.resolve("postgresql"))) {
            String stores = stores(broker.bootstrap(), database);

            assertThat(doctor(stores, withSession(CONFIRMED))).as(said(data)).isZero();
            assertThat(said(data))
                    .contains("survived", "the worker makes it", "fsync is on", "knows a copy")
                    .endsWith("go: everything that was looked at is in order\n")
                    .doesNotContain("abc123");
        }
    }

    @Test
    void saysNoGoWhereTheCandidateEndsASession() {
        sites.whereTheCandidateEndsSessions();

        assertThat(doctor("", withSession(upAlone()))).isEqualTo(1);
        assertThat(said(data)).contains("the candidate ended the session").endsWith("no-go: sessions\n");
    }

    @Test
    void saysNoGoWhereAClockIsWrong() {
        sites.whereTheCandidateIsAhead(Duration.ofHours(1));

        assertThat(doctor("", withSession(upAlone()))).isEqualTo(1);
        assertThat(said(data)).contains(" s ahead of this machine").endsWith("no-go: candidate clock\n");
    }

    @Test
    void saysUnknownWhereNobodyConfirmedWhatCannotBeSeen() {
        sites.whereTheCandidateKnowsNoCopy();

        assertThat(doctor("", List.of("--up"))).isEqualTo(2);
        assertThat(said(data)).endsWith("unknown: mark, sessions, read-only-role, cache-prefix, no-migrate, egress\n");
    }

    @Test
    void saysUnknownWhereThePrimaryDoesNotKnowTheSession() throws IOException {
        Files.writeString(directory.resolve("cookie"), "sessionid=other");

        assertThat(doctor("", withSession(upAlone()))).isEqualTo(2);
        assertThat(said(data)).contains("GET /me answered 401").endsWith("unknown: sessions\n");
    }

    @Test
    void saysNoGoWhereTheCandidateIsNotThere() {
        TwoSites gone = sites;
        sites = new TwoSites();
        gone.close();

        assertThat(run(policy(sites.primaryUrl().toString(), "http://127.0.0.1:1", ""), upAlone()))
                .isEqualTo(1);
        assertThat(said(data)).contains("http://127.0.0.1:1 does not answer").endsWith("no-go: candidate, mark\n");
    }

    @Test
    void saysNoGoWhereTheCandidateIsThePrimary() {
        String primary = sites.primaryUrl().toString();

        assertThat(run(policy(primary, primary.replace("127.0.0.1", "localhost"), ""), upAlone()))
                .isEqualTo(1);
        assertThat(said(data)).contains("is the primary itself").endsWith("no-go: candidate\n");
    }

    @Test
    void saysNoGoWhereATopicHasOtherSettingsThanExactnessNeeds() throws Exception {
        try (var broker = EmbeddedBroker.start(directory.resolve("kafka"));
                var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker.bootstrap()))) {
            var compacted = new NewTopic("understudy.exchanges", Optional.of(1), Optional.empty());
            admin.createTopics(List.of(compacted.configs(Map.of("cleanup.policy", "compact"))))
                    .all()
                    .get();
            String stores = "kafka: { bootstrap: \"" + broker.bootstrap() + "\" }\n"
                    + "store: { url: \"jdbc:postgresql://127.0.0.1:1/none\", user: u, password: p }\n";

            assertThat(doctor(stores, withSession(CONFIRMED))).isEqualTo(1);
            assertThat(said(data))
                    .contains(
                            "cleanup.policy=compact; it needs delete",
                            "message.timestamp.type=CreateTime; it needs LogAppendTime",
                            "jdbc:postgresql://127.0.0.1:1/none cannot be used")
                    .endsWith("no-go: Kafka, PostgreSQL\n");
        }
    }

    @Test
    void saysNoGoToAPolicyWithProblems() throws IOException {
        Path broken = Files.writeString(directory.resolve("broken.yaml"), "routes: 3\n");

        assertThat(run(broken, List.of())).isEqualTo(1);
        assertThat(said(data)).contains(broken + ":1:").endsWith("no-go: policy\n");
    }

    @Test
    void takesNoNonsense() throws IOException {
        Files.writeString(directory.resolve("cookie"), "sessionid=a\r\nX-Evil: b");

        assertThat(doctor("", withSession(upAlone()))).isEqualTo(2);
        assertThat(doctor("", List.of("--confirm", "everything"))).isEqualTo(2);
        assertThat(said(progress)).contains("must hold one NAME=VALUE", "'everything' is none of read-only-role");
        assertThat(said(data)).isEmpty();
    }

    private static List<String> upAlone() {
        var arguments = new ArrayList<>(CONFIRMED);
        arguments.add("--up");
        return arguments;
    }

    private List<String> withSession(List<String> arguments) {
        var all = new ArrayList<>(arguments);
        all.addAll(List.of("--session-cookie-file", directory.resolve("cookie").toString(), "--session-path", "/me"));
        return all;
    }

    private int doctor(String stores, List<String> arguments) {
        return run(policy(sites.primaryUrl().toString(), sites.candidateUrl().toString(), stores), arguments);
    }

    private Path policy(String primary, String candidate, String stores) {
        try {
            return Files.writeString(
                    directory.resolve("policy.yaml"),
                    """
                    primary: { url: "%s" }
                    candidate: { url: "%s" }
                    routes:
                      - match: { methods: [GET], path: /** }
                        mirror: safe
                    data: "%s"
                    """.formatted(primary, candidate, directory.resolve("data")) + stores);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String stores(String bootstrap, EmbeddedDatabase database) {
        return """
                kafka: { bootstrap: "%s" }
                store: { url: "%s", user: "%s", password: "%s" }
                """.formatted(bootstrap, database.jdbcUrl(), database.user(), database.password());
    }

    private int run(Path policy, List<String> arguments) {
        var line = new ArrayList<>(List.of("doctor", "--policy", policy.toString()));
        line.addAll(arguments);
        return Understudy.execute(new Console(stream(data), stream(progress)), line.toArray(String[]::new));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String said(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
