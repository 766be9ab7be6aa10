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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.containers.GenericContainer;

/**
 * The image under test: built from the program on the base that the launcher prepares, once for all test classes that are
 * extended with it, and removed after the last. Where it cannot be built they are skipped, with the reason.
 */
final class UnderstudyImage implements BeforeAllCallback {
    static final String POLICY = "/etc/understudy/policy/policy.yaml";
    static final String IDENTITY_KEY = "/etc/understudy/identity/identity-key";
    /** The one directory that is kept; like {@code /tmp} it can be written, and nothing else can. */
    static final String DATA = "/var/lib/understudy";

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path PROGRAM = ROOT.resolve("standalone/target/app");
    private static final String NAME = "understudy:under-test";
    private static final Duration BOUND = Duration.ofMinutes(5);

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.create(UnderstudyImage.class))
                .getOrComputeIfAbsent(NAME, name -> built(), AutoCloseable.class);
    }

    /** @return what removes it */
    private static AutoCloseable built() {
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
        return () -> docker("rmi", "--force", NAME);
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

    private static Tool.Ended docker(String... arguments) {
        String[] command =
                Stream.concat(Stream.of("docker"), Stream.of(arguments)).toArray(String[]::new);
        try {
            return Tool.run(BOUND, command).orElse(new Tool.Ended(127, "", "there is no docker here"));
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
