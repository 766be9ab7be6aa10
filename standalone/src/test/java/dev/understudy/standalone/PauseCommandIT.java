package dev.understudy.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.policy.KafkaSettings;
import dev.understudy.policy.Policies;
import dev.understudy.policy.Policy;
import dev.understudy.proxy.ProxyOptions;
import dev.understudy.proxy.ShadowProxy;
import dev.understudy.standalone.cli.Console;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that pause and resume, against a proxy that has neither Kafka nor anything else. */
class PauseCommandIT {
    private static final URI NOBODY = URI.create("http://127.0.0.1:1");

    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final ByteArrayOutputStream progress = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    @Test
    void pausesAndResumesAllOrOneRoute() throws Exception {
        try (var proxy = ShadowProxy.start(policy(), ProxyOptions.defaults())) {
            assertThat(run(proxy, "pause", "--route", "everything", "--reason", "v2 drops orders"))
                    .isZero();
            assertThat(run(proxy, "pause")).isZero();
            assertThat(Files.readString(directory.resolve("proxy").resolve("orders.json")))
                    .contains("v2 drops orders", "\"actor\" : \"" + System.getProperty("user.name") + "\"");

            assertThat(run(proxy, "resume")).isZero();
            assertThat(run(proxy, "resume", "--route", "everything")).isZero();

            assertThat(said(data).lines())
                    .containsExactly(
                            "{\"route\":\"everything\",\"mirroring\":\"paused\"}",
                            "{\"mirroring\":\"paused\"}",
                            "{\"mirroring\":\"on\",\"routesStillPaused\":[\"everything\"]}",
                            "{\"route\":\"everything\",\"mirroring\":\"on\"}");
        }
    }

    @Test
    void saysThatThereIsNoSuchRoute() {
        try (var proxy = ShadowProxy.start(policy(), ProxyOptions.defaults())) {
            assertThat(run(proxy, "pause", "--route", "orders")).isEqualTo(2);

            assertThat(said(progress)).contains("no route is named 'orders'; there are [everything]");
        }
    }

    @Test
    void printsTheSchemaOfPolicyFiles() {
        assertThat(run("check-policy", "--schema")).isZero();
        assertThat(said(data)).startsWith("{").contains("\"candidateRequest\"").endsWith("}\n");
        assertThat(run("check-policy")).isEqualTo(2);
    }

    private Policy policy() {
        Policy policy = Policies.between(NOBODY, NOBODY);
        var any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        return policy.withProxy(policy.proxy().withListen(any).withAdmin(any))
                .withKafka(KafkaSettings.at("127.0.0.1:1"))
                .withData(directory);
    }

    private int run(ShadowProxy proxy, String... arguments) {
        var line = new ArrayList<>(List.of(arguments));
        String admin = "127.0.0.1:" + proxy.adminAddress().getPort();
        line.addAll(List.of("--admin", admin, "--data", directory.toString()));
        return run(line.toArray(String[]::new));
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
