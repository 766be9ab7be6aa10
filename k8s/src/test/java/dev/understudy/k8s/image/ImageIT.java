package dev.understudy.k8s.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testcontainers.containers.BindMode;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.startupcheck.OneShotStartupCheckStrategy;
import org.testcontainers.containers.wait.strategy.Wait;

/** The image as a cluster runs it: no root, nothing writable but the volumes, the role as an argument. */
@ExtendWith(UnderstudyImage.class)
final class ImageIT {
    private static final Duration START = Duration.ofSeconds(60);

    @Test
    void printsTheCommandsWithoutAnArgument() {
        try (GenericContainer<?> container = UnderstudyImage.container()) {
            container.withStartupCheckStrategy(new OneShotStartupCheckStrategy().withTimeout(START));

            container.start();

            assertThat(container.getLogs()).contains("proxy", "worker", "reports");
        }
    }

    @Test
    void findsNothingWrongWithThePolicyOfTheBase() {
        try (GenericContainer<?> container = withThePolicyOfTheBase("check-policy", UnderstudyImage.POLICY)) {
            container.withStartupCheckStrategy(new OneShotStartupCheckStrategy().withTimeout(START));

            container.start();

            assertThat(container.getCurrentContainerInfo().getState().getExitCodeLong())
                    .isZero();
        }
    }

    @Test
    void livesAsAProxyWithoutRootAndWithAReadOnlyFileSystem() throws Exception {
        try (GenericContainer<?> container = withThePolicyOfTheBase("proxy", "--policy", UnderstudyImage.POLICY)) {
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

    private static GenericContainer<?> withThePolicyOfTheBase(String... command) {
        return UnderstudyImage.confined()
                .withCommand(command)
                .withFileSystemBind("src/test/resources/identity-key", UnderstudyImage.IDENTITY_KEY, BindMode.READ_ONLY)
                .withFileSystemBind("base/policy.yaml", UnderstudyImage.POLICY, BindMode.READ_ONLY);
    }

    private static int status(GenericContainer<?> container, int port, String path) throws Exception {
        URI uri = URI.create("http://" + container.getHost() + ":" + container.getMappedPort(port) + path);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(uri).timeout(START).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
