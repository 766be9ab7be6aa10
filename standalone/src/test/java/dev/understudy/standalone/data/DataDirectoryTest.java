package dev.understudy.standalone.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.embedded.EmbeddedCannotStart;
import dev.understudy.policy.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    private static final long NOBODY = Integer.MAX_VALUE;

    @TempDir
    private Path path;

    @Test
    void tellsItsOwnerAloneWhereTheRolesAreForAsLongAsItIsHeld() throws IOException {
        Addresses announced = addresses(ProcessHandle.current().pid());
        try (var held = DataDirectory.hold(path)) {
            held.announce(announced);

            assertThat(Addresses.of(path)).contains(announced);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path.resolve("addresses.json"))))
                    .isEqualTo("rw-------");
        }
        assertThat(Addresses.of(path)).isEmpty();
    }

    @Test
    void forgetsTheAddressesOfAKilledInstance() {
        addresses(NOBODY).write(path);

        assertThat(Addresses.of(path)).isEmpty();
    }

    @Test
    void isHeldByOneInstanceAtATime() {
        try (var held = DataDirectory.hold(path)) {
            assertThat(held.log()).hasFileName("understudy.log");

            assertThatThrownBy(() -> DataDirectory.hold(path))
                    .isInstanceOf(EmbeddedCannotStart.class)
                    .hasMessageContaining("in use by another running instance");
        }
    }

    @Test
    void namesTheVersionItCannotReadAndLetsGo() throws IOException {
        Files.writeString(path.resolve("version"), "understudy-data-9\n");

        assertThatThrownBy(() -> DataDirectory.hold(path))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(
                        "another version of Understudy (understudy-data-9; this one reads understudy-data-1)");
        Files.delete(path.resolve("version"));
        DataDirectory.hold(path).close();
    }

    private static Addresses addresses(long pid) {
        return new Addresses(
                pid, "127.0.0.1:1", "127.0.0.1:2", "127.0.0.1:3", "127.0.0.1:4", "127.0.0.1:5", "127.0.0.1:6");
    }
}
