package dev.understudy.k8s.image;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.understudy.embedded.PostgresBinaries;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.testcontainers.containers.BindMode;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/**
 * What the house lives beside: three brokers, a database, the two sites. Other images cannot be had everywhere, so these are
 * containers of ours with another program: the broker among our jars, the PostgreSQL that comes along for one machine.
 */
final class Neighbours {
    static final List<String> BROKERS = List.of("kafka-1", "kafka-2", "kafka-3");
    static final String BOOTSTRAP = String.join(":9092,", BROKERS) + ":9092";
    static final String DATABASE = "postgres";
    static final String PASSWORD = "made-up-for-this-test";

    /** Scripts of the test resources, and the test classes. */
    private static final String PROGRAMS = "/opt/neighbours";

    private static final String CLUSTER = "dW5kZXJzdHVkeS10ZXN0cw";
    private static final Duration START = Duration.ofMinutes(5);
    private static final String NO_DELAY = "-Dsun.net.httpserver.nodelay=true";
    /**
     * With 200 idle ones this server ends each further connection right behind its answer and does not say so, and a copy that
     * is on its way then is lost: two proxies come to so many where the site stands still for a moment.
     */
    private static final String MANY_IDLE = "-Dsun.net.httpserver.maxIdleConnections=10000";

    private Neighbours() {}

    /** One of three that become a cluster when most of them are there. */
    static GenericContainer<?> broker(String name) {
        return running("sh", PROGRAMS + "/neighbours/broker.sh")
                .withEnv("NODE", name.substring(name.length() - 1))
                .withEnv("CLUSTER", CLUSTER)
                .withExposedPorts(9092)
                .waitingFor(Wait.forListeningPort().withStartupTimeout(START));
    }

    /** PostgreSQL does not run as root, and looks its user up: nobody is there in every image. */
    static GenericContainer<?> database() throws IOException {
        assumeTrue(
                System.getProperty("os.name").equals("Linux"),
                "the PostgreSQL that comes along here is not one for a container");
        String programs = PostgresBinaries.unpacked().toString();
        return running("sh", PROGRAMS + "/neighbours/postgres.sh")
                .withCreateContainerCmdModifier(create -> create.withUser("nobody"))
                .withEnv("PASSWORD", PASSWORD)
                .withFileSystemBind(programs, "/opt/postgres", BindMode.READ_ONLY)
                .waitingFor(
                        Wait.forLogMessage(".*ready to accept connections.*", 1).withStartupTimeout(START));
    }

    /** @param side {@code primary} or {@code candidate} */
    static GenericContainer<?> site(String side) {
        String main = PlantedSite.class.getName();
        return running("java", "-Xmx64m", NO_DELAY, MANY_IDLE, "-cp", PROGRAMS, main, side)
                .withExposedPorts(PlantedSite.PORT)
                .waitingFor(Wait.forListeningPort().withStartupTimeout(START));
    }

    private static GenericContainer<?> running(String... program) {
        return UnderstudyImage.confined()
                .withCreateContainerCmdModifier(create -> create.withEntrypoint(program))
                .withFileSystemBind("target/test-classes", PROGRAMS, BindMode.READ_ONLY);
    }
}
