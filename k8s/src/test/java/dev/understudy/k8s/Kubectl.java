package dev.understudy.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Renders a kustomization as {@code kubectl} does; skips the calling test where kubectl is missing or too old. */
final class Kubectl {
    private static final Pattern VERSION = Pattern.compile("v1\\.(\\d+)");
    private static final int OLDEST = 22;

    private Kubectl() {}

    static String kustomize(Path folder) throws InterruptedException {
        requireKubectl();

        Tool.Ended rendered =
                Tool.run("kubectl", "kustomize", folder.toString()).orElseThrow();

        assertThat(rendered.exit()).as(rendered.errors()).isZero();
        assertThat(rendered.errors()).as("warnings of kustomize").isEmpty();
        return rendered.output();
    }

    private static void requireKubectl() throws InterruptedException {
        Optional<Tool.Ended> version = Tool.run("kubectl", "version", "--client");
        assumeTrue(version.isPresent(), "there is no kubectl here (Debian: apt-get install kubernetes-client)");
        Matcher matcher = VERSION.matcher(version.orElseThrow().output());
        assumeTrue(
                matcher.find() && Integer.parseInt(matcher.group(1)) >= OLDEST,
                "this kubectl is older than 1." + OLDEST + ", whose kustomize first reads our files");
    }
}
