package dev.understudy.k8s.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import dev.understudy.k8s.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.testcontainers.containers.GenericContainer;

/** The image under test: built from the program on the base that the launcher prepares, for the length of a test class. */
final class UnderstudyImage {
    static final String POLICY = "/etc/understudy/policy/policy.yaml";
    static final String IDENTITY_KEY = "/etc/understudy/identity/identity-key";
    /** The one directory that is kept; like {@code /tmp} it can be written, and nothing else can. */
    static final String DATA = "/var/lib/understudy";

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path PROGRAM = ROOT.resolve("standalone/target/app");
    private static final String NAME = "understudy:under-test";

    private UnderstudyImage() {}

    /** Skips the tests that call it where the image cannot be built, with the reason. */
    static void build() throws InterruptedException {
        String base =
                Optional.ofNullable(System.getenv("UNDERSTUDY_IMAGE_BASE")).orElse("");
        assumeTrue(
                !base.isEmpty(),
                "UNDERSTUDY_IMAGE_BASE names no image to build ours on; ./understudy test prepares one where it can");
        Tool.Ended engine = docker("version", "--format", "{{.Server.APIVersion}}");
        assumeTrue(engine.exit() == 0, "no Docker engine answers here");
        assumeTrue(Files.isDirectory(PROGRAM), "the program is not built: ./understudy build");
        System.setProperty("api.version", engine.output().strip()); // an old engine refuses a newer client's

        Tool.Ended built = docker("build", "--quiet", "--build-arg", "BASE=" + base, "--tag", NAME, ROOT.toString());
        assertThat(built.exit()).as(built.errors()).isZero();
    }

    static void remove() throws InterruptedException {
        docker("rmi", "--force", NAME);
    }

    /** As it is, with no bounds. */
    static GenericContainer<?> container() {
        return new GenericContainer<>(NAME);
    }

    /** As the manifests run it; what it exposes is heard on loopback alone. */
    static GenericContainer<?> confined() {
        return container()
                .withTmpFs(Map.of("/tmp", "rw,exec", DATA, "rw,uid=10001"))
                .withCreateContainerCmdModifier(UnderstudyImage::confine);
    }

    private static void confine(CreateContainerCmd create) {
        ExposedPort[] exposed = Optional.ofNullable(create.getExposedPorts()).orElse(new ExposedPort[0]);
        Optional.ofNullable(create.getHostConfig())
                .orElseThrow()
                .withReadonlyRootfs(true)
                .withCapDrop(Capability.ALL)
                .withSecurityOpts(List.of("no-new-privileges"))
                .withPortBindings(Stream.of(exposed)
                        .map(port -> new PortBinding(Ports.Binding.bindIp("127.0.0.1"), port))
                        .toList());
    }

    private static Tool.Ended docker(String... arguments) throws InterruptedException {
        String[] command =
                Stream.concat(Stream.of("docker"), Stream.of(arguments)).toArray(String[]::new);
        return Tool.run(command).orElse(new Tool.Ended(127, "", "there is no docker here"));
    }
}
