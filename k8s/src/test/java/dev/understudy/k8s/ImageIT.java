package dev.understudy.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.BindMode;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.startupcheck.OneShotStartupCheckStrategy;
import org.testcontainers.containers.wait.strategy.Wait;

/** The image as a cluster runs it: no root, nothing writable but the volumes, the role as an argument. */
final class ImageIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path PROGRAM = ROOT.resolve("standalone/target/app");
    private static final String IMAGE = "understudy:under-test";
    private static final String POLICY = "/etc/understudy/policy/policy.yaml";
    private static final String IDENTITY_KEY = "/etc/understudy/identity/identity-key";
    private static final Duration START = Duration.ofSeconds(60);

    @BeforeAll
    static void buildTheImage() throws InterruptedException {
        String base =
                Optional.ofNullable(System.getenv("UNDERSTUDY_IMAGE_BASE")).orElse("");
        assumeTrue(
                !base.isEmpty(),
                "UNDERSTUDY_IMAGE_BASE names no image to build ours on; ./understudy test prepares one where it can");
        Tool.Ended engine = docker("version", "--format", "{{.Server.APIVersion}}");
        assumeTrue(engine.exit() == 0, "no Docker engine answers here");
        assumeTrue(Files.isDirectory(PROGRAM), "the program is not built: ./understudy build");
        System.setProperty("api.version", engine.output().strip()); // an old engine refuses a newer client's

        Tool.Ended built = docker("build", "--quiet", "--build-arg", "BASE=" + base, "--tag", IMAGE, ROOT.toString());
        assertThat(built.exit()).as(built.errors()).isZero();
    }

    @AfterAll
    static void removeTheImage() throws InterruptedException {
        docker("rmi", "--force", IMAGE);
    }

    @Test
    void printsTheCommandsWithoutAnArgument() {
        try (GenericContainer<?> container = new GenericContainer<>(IMAGE)) {
            container.withStartupCheckStrategy(new OneShotStartupCheckStrategy().withTimeout(START));

            container.start();

            assertThat(container.getLogs()).contains("proxy", "worker", "reports");
        }
    }

    @Test
    void findsNothingWrongWithThePolicyOfTheBase() {
        try (GenericContainer<?> container = confined("check-policy", POLICY)) {
            container.withStartupCheckStrategy(new OneShotStartupCheckStrategy().withTimeout(START));

            container.start();

            assertThat(container.getCurrentContainerInfo().getState().getExitCodeLong())
                    .isZero();
        }
    }

    @Test
    void livesAsAProxyWithoutRootAndWithAReadOnlyFileSystem() throws Exception {
        try (GenericContainer<?> container = confined("proxy", "--policy", POLICY)) {
            container
                    .withExposedPorts(8080, 8082)
                    .waitingFor(Wait.forHttp("/health/live").forPort(8082).withStartupTimeout(START));

            container.start();

            assertThat(container.execInContainer("id", "-u").getStdout().strip())
                    .isEqualTo("10001");
            assertThat(status(container, 8082, "/metrics")).isEqualTo(200);
            assertThat(status(container, 8080, "/api/v1/books/"))
                    .as("no primary answers")
                    .isIn(502, 503, 504);
        }
    }

    private static Tool.Ended docker(String... arguments) throws InterruptedException {
        String[] command =
                Stream.concat(Stream.of("docker"), Stream.of(arguments)).toArray(String[]::new);
        return Tool.run(command).orElse(new Tool.Ended(127, "", "there is no docker here"));
    }

    private static GenericContainer<?> confined(String... command) {
        return new GenericContainer<>(IMAGE)
                .withCommand(command)
                .withTmpFs(Map.of("/tmp", "rw,exec", "/var/lib/understudy", "rw,uid=10001"))
                .withCreateContainerCmdModifier(create -> Optional.ofNullable(create.getHostConfig())
                        .orElseThrow()
                        .withReadonlyRootfs(true))
                .withFileSystemBind("src/test/resources/identity-key", IDENTITY_KEY, BindMode.READ_ONLY)
                .withFileSystemBind("base/policy.yaml", POLICY, BindMode.READ_ONLY);
    }

    private static int status(GenericContainer<?> container, int port, String path) throws Exception {
        URI uri = URI.create("http://" + container.getHost() + ":" + container.getMappedPort(port) + path);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(uri).timeout(START).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
