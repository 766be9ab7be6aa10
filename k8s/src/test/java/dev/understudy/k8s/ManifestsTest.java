package dev.understudy.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.policy.PolicyFile;
import dev.understudy.policy.PolicyResult;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every rendering must keep to, so that an overlay cannot quietly give up a protection of the base. */
final class ManifestsTest {
    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays/staging"})
    void runsEveryRoleFromOneImage(String folder) throws Exception {
        List<Container> containers = containers(render(folder));

        assertThat(containers).extracting(Container::getName).containsExactlyInAnyOrder("proxy", "worker", "reports");
        assertThat(containers)
                .extracting(Container::getImage)
                .containsOnly(containers.getFirst().getImage());
        assertThat(containers)
                .allSatisfy(container -> assertThat(container.getArgs())
                        .containsExactly(container.getName(), "--policy", "/etc/understudy/policy/policy.yaml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays/staging"})
    void probesAndBoundsEveryContainer(String folder) throws Exception {
        List<Container> containers = containers(render(folder));

        assertThat(containers).allSatisfy(container -> {
            assertThat(Stream.of(
                            container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe()))
                    .doesNotContainNull()
                    .allSatisfy(probe ->
                            assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo("admin"));
            Map<String, Quantity> limits = container.getResources().getLimits();
            assertThat(limits)
                    .containsEntry(
                            "memory", container.getResources().getRequests().get("memory"));
            assertThat(container.getResources().getRequests()).containsKey("cpu");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays/staging"})
    void givesNoContainerMoreThanItNeeds(String folder) throws Exception {
        List<HasMetadata> manifests = render(folder);

        assertThat(pods(manifests)).allSatisfy(pod -> {
            assertThat(pod.getSpec().getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSpec().getSecurityContext().getSeccompProfile().getType())
                    .isEqualTo("RuntimeDefault");
            assertThat(pod.getSpec().getAutomountServiceAccountToken()).isFalse();
        });
        assertThat(containers(manifests))
                .extracting(Container::getSecurityContext)
                .allSatisfy(context -> {
                    assertThat(context.getReadOnlyRootFilesystem()).isTrue();
                    assertThat(context.getAllowPrivilegeEscalation()).isFalse();
                    assertThat(context.getCapabilities().getDrop()).containsExactly("ALL");
                });
        assertThat(of(ServiceAccount.class, manifests))
                .hasSize(3)
                .allSatisfy(account ->
                        assertThat(account.getAutomountServiceAccountToken()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays/staging"})
    void closesTheNetworkOfEveryRoleAndTheWayOutOfTheCandidate(String folder) throws Exception {
        List<NetworkPolicy> policies = of(NetworkPolicy.class, render(folder)).toList();

        assertThat(policies).hasSize(4).allSatisfy(policy -> {
            assertThat(policy.getSpec().getPolicyTypes()).contains("Egress");
            assertThat(policy.getSpec().getEgress())
                    .allSatisfy(rule -> assertThat(rule.getTo()).isNotEmpty());
        });
        assertThat(policies)
                .extracting(policy -> policy.getSpec().getPodSelector().getMatchLabels())
                .contains(Map.of("role.understudy.dev/candidate", "true"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays/staging"})
    void keepsTheLedgerOfAProxyBeyondItsPod(String folder) throws Exception {
        List<StatefulSet> sets = of(StatefulSet.class, render(folder)).toList();

        assertThat(sets)
                .singleElement()
                .satisfies(set -> assertThat(set.getSpec().getVolumeClaimTemplates())
                        .extracting(claim -> claim.getMetadata().getName())
                        .containsExactly("data"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays/staging"})
    void mountsAPolicyWithoutProblems(String folder) throws Exception {
        List<ConfigMap> maps = of(ConfigMap.class, render(folder)).toList();

        assertThat(maps)
                .singleElement()
                .satisfies(map -> assertThat(map.getData())
                        .hasEntrySatisfying(
                                "policy.yaml",
                                policy -> assertThat(PolicyFile.parse("policy.yaml", policy))
                                        .isInstanceOf(PolicyResult.Valid.class)));
    }

    @Test
    void refusesAFieldThatTheModelsDoNotKnow() {
        String misspelt = "{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {selektor: {a: b}}}";

        assertThatThrownBy(() -> StrictManifests.parse(misspelt))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("selektor");
    }

    private static List<HasMetadata> render(String folder) throws IOException, InterruptedException {
        return StrictManifests.parse(Kubectl.kustomize(Path.of(folder)));
    }

    private static <T> Stream<T> of(Class<T> type, List<HasMetadata> manifests) {
        return manifests.stream().filter(type::isInstance).map(type::cast);
    }

    private static List<PodTemplateSpec> pods(List<HasMetadata> manifests) {
        return Stream.concat(
                        of(Deployment.class, manifests)
                                .map(deployment -> deployment.getSpec().getTemplate()),
                        of(StatefulSet.class, manifests)
                                .map(set -> set.getSpec().getTemplate()))
                .toList();
    }

    private static List<Container> containers(List<HasMetadata> manifests) {
        return pods(manifests).stream()
                .flatMap(pod -> pod.getSpec().getContainers().stream())
                .toList();
    }
}
