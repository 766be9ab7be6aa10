package dev.understudy.k8s.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.testcontainers.containers.BindMode;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/** The roles as the manifests run them: the role as an argument, one policy for all, memory by the container's limit. */
final class Roles {
    static final int USERS = 8080;
    static final int PAGES = 8081;

    private static final long MEMORY = 512L << 20;
    private static final Duration START = Duration.ofMinutes(5);

    private final Path policy;

    /** @param directory where the policy is written */
    Roles(Path directory) throws IOException {
        this.policy = Files.writeString(directory.resolve("policy.yaml"), """
                primary:   { url: "http://primary:%1$d" }
                candidate: { url: "http://candidate:%1$d", timeout: 60s }
                routes:
                  - match: { methods: [GET, HEAD], path: /api/v1/** }
                    candidatePath: /api/v2/**
                    mirror: safe
                controlWindows: off
                proxy: { listen: "0.0.0.0:%2$d", admin: "0.0.0.0:8082", identityKey: %3$s }
                worker: { admin: "0.0.0.0:8083" }
                reports: { listen: "0.0.0.0:%4$d", admin: "0.0.0.0:8084" }
                kafka:
                  bootstrap: "%5$s"
                  properties: { session.timeout.ms: "6000", heartbeat.interval.ms: "1000", metadata.max.age.ms: "2000" }
                store: { url: "jdbc:postgresql://%6$s/postgres", user: understudy, password: "%7$s" }
                data: %8$s
                """.formatted(
                        PlantedSite.PORT,
                        USERS,
                        UnderstudyImage.IDENTITY_KEY,
                        PAGES,
                        Neighbours.BOOTSTRAP,
                        Neighbours.DATABASE,
                        Neighbours.PASSWORD,
                        UnderstudyImage.DATA));
    }

    /** Its name in the ledger is that of its container. */
    GenericContainer<?> proxy() {
        return role("proxy", 8082, USERS, 8082);
    }

    GenericContainer<?> worker() {
        return role("worker", 8083, 8083);
    }

    GenericContainer<?> reports() {
        return role("reports", 8084, PAGES, 8084);
    }

    private GenericContainer<?> role(String role, int admin, Integer... ports) {
        return UnderstudyImage.confined()
                .withCommand(role, "--policy", UnderstudyImage.POLICY)
                .withEnv("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1") // starts fast rather than runs fast
                .withCreateContainerCmdModifier(create -> Optional.ofNullable(create.getHostConfig())
                        .orElseThrow()
                        .withMemory(MEMORY))
                .withFileSystemBind("src/test/resources/identity-key", UnderstudyImage.IDENTITY_KEY, BindMode.READ_ONLY)
                .withFileSystemBind(policy.toString(), UnderstudyImage.POLICY, BindMode.READ_ONLY)
                .withExposedPorts(ports)
                .waitingFor(Wait.forHttp("/health/ready").forPort(admin).withStartupTimeout(START));
    }
}
