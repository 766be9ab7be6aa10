package dev.understudy.standalone.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.understudy.exchange.message.Header;
import dev.understudy.policy.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CredentialsFileTest {
    private static final String SECRET = "9f8e7d6c5b4a";

    @Test
    void givesTheLinesOfEverySectionThatHoldsTheLastOneFirst() {
        Credentials credentials = read(
                "# for all",
                "Accept: application/json",
                "[/api/v1/**]",
                "Authorization: Token general",
                "[shop.example /api/v1/admin/**]",
                "authorization: Token admins",
                "X-Tenant: 7");

        assertThat(credentials.linesFor("shop.example", "/api/v1/admin/users?x=1"))
                .containsExactly(
                        new Header("Accept", "application/json"),
                        new Header("authorization", "Token admins"),
                        new Header("X-Tenant", "7"));
        assertThat(credentials.linesFor("other.example", "/api/v1/admin/users"))
                .containsExactly(
                        new Header("Accept", "application/json"), new Header("Authorization", "Token general"));
        assertThat(credentials.linesFor("shop.example", "/static/a.css"))
                .containsExactly(new Header("Accept", "application/json"));
    }

    @Test
    void tellsAllThatMustNotBeTold() {
        var secrets = read(
                        "Authorization: Token " + SECRET,
                        "Cookie: theme=dark; apikey=" + SECRET + "77",
                        "Accept: text/html")
                .secrets();

        assertThat(secrets.names()).containsExactlyInAnyOrder("Authorization", "Cookie");
        assertThat(secrets.values())
                .contains(SECRET, SECRET + "77", "Token " + SECRET)
                .doesNotContain("text/html", "dark");
        assertThat(secrets.toString()).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example",
                "Content-Length: 5",
                "X-Understudy-Shadow: 1",
                "X-HTTP-Method-Override: DELETE",
                "If-None-Match: 9f8e7d6c5b4a",
                "Authorization 9f8e7d6c5b4a",
                "Authorization:",
                "X Y: 9f8e7d6c5b4a",
                "[/api/**/x]",
                "[shop",
                "X-Key: 9f8e7d6c5b4a\u00e9",
            })
    void namesTheLineOfAFaultAndNothingOfItsValue(String line) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> read("Accept: text/html", line))
                .withMessageStartingWith("credentials:2: ")
                .satisfies(fault -> assertThat(fault.getMessage()).doesNotContain(SECRET));
    }

    @Test
    void refusesAFileThatOthersCanRead(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("credentials"), "Authorization: Token " + SECRET + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> CredentialsFile.read(file))
                .withMessageContaining("chmod 600");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(CredentialsFile.read(file).linesFor("a", "/")).hasSize(1);
    }

    private static Credentials read(String... lines) {
        return CredentialsFile.read("credentials", List.of(lines));
    }
}
