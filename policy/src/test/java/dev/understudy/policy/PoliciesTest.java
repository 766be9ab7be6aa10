package dev.understudy.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoliciesTest {
    private final Policy policy =
            Policies.between(URI.create("http://127.0.0.1:8000/"), URI.create("https://rewrite.example"));

    @Test
    void mirrorsSafeRequestsOfAllClientsToTheSamePathWithoutAFile() {
        Route route = policy.routes().getFirst();

        assertThat(policy.primary().urls()).containsExactly(URI.create("http://127.0.0.1:8000"));
        assertThat(route.matches("GET", "/")).isTrue();
        assertThat(route.matches("HEAD", "/a//b/")).isTrue();
        assertThat(route.matches("POST", "/")).isFalse();
        assertThat(route.mapping().toCandidate("/api/v1/x?y")).isEqualTo("/api/v1/x?y");
        assertThat(route.sample()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "legacy:8000",
                "ftp://legacy",
                "http://legacy/v1",
                "http://u:p@legacy",
                "http://legacy?x",
                "/v1",
                "https://legacy.example."
            })
    void saysInOneSentenceWhichAddressCannotBeUsed(String address) {
        URI url = URI.create(address);

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Policies.between(url, URI.create("http://rewrite")))
                .withMessageStartingWith("The primary's address '" + address + "' ")
                .withMessageEndingWith(".");
    }

    @Test
    void changesOnlyWhatACopyIsAskedFor() {
        Policy other = policy.withProxy(policy.proxy().withListen(Written.address("127.0.0.1:0")))
                .withData(Path.of("elsewhere"));

        assertThat(other.proxy().listen().getPort()).isZero();
        assertThat(other.proxy().admin()).isEqualTo(policy.proxy().admin());
        assertThat(other.data()).isEqualTo(Path.of("elsewhere"));
        assertThat(other.withData(policy.data()).withProxy(policy.proxy())).isEqualTo(policy);
    }

    @Test
    void readsThePasswordOfTheStoreWhenItIsAskedFor(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("password");
        var store = new StoreSettings("jdbc:postgresql://db/u", "u", "", Optional.of(file));
        Files.writeString(file, "hunter2\n");

        assertThat(store.password()).isEqualTo("hunter2");
        assertThat(store.toString()).doesNotContain("hunter2");
    }

    @Test
    void saysThatThePasswordFileOfTheStoreCannotBeRead() {
        var store = new StoreSettings("jdbc:postgresql://db/u", "u", "", Optional.of(Path.of("absent")));

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(store::password)
                .withMessage("The password file of the store, absent, cannot be read.");
    }
}
