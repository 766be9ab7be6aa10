package dev.understudy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowedFileTest {
    private static final String GOOD = """
            primary: { url: "http://legacy" }
            candidate: { url: "http://rewrite" }
            routes: [{ match: { path: /** } }]
            """;

    @TempDir
    private Path directory;

    private Path path;
    private FollowedFile file;

    @BeforeEach
    void write() throws IOException {
        path = directory.resolve("policy.yaml");
        Files.writeString(path, GOOD);
        file = new FollowedFile(path);
    }

    @Test
    void findsWhatItHoldsAtTheFirstLookAndNothingAtTheSecond() {
        assertThat(file.look()).hasValueSatisfying(change -> {
            assertThat(change.version()).isEqualTo(PolicyVersion.of(GOOD)).hasSize(12);
            assertThat(change.result()).isInstanceOf(PolicyResult.Valid.class);
        });
        assertThat(file.look()).isEmpty();
    }

    @Test
    void findsAnotherTextWhoseTimeAndLengthAreTheSame() throws IOException {
        FileTime time = Files.getLastModifiedTime(path);
        file.look();

        Files.writeString(path, GOOD.replace("legacy", "LEGACY"));
        Files.setLastModifiedTime(path, time);

        assertThat(file.look()).isPresent();
    }

    @Test
    void findsNothingWhereOnlyTheTimeIsAnother() throws IOException {
        file.look();

        Files.setLastModifiedTime(path, FileTime.fromMillis(0));

        assertThat(file.look()).isEmpty();
    }

    /** As Kubernetes updates a ConfigMap: the file is a link through a link that is swapped. */
    @Test
    void findsTheTextBehindALinkThatWasSwapped() throws IOException {
        Path mounted = Files.createDirectory(directory.resolve("mounted"));
        Files.createDirectory(mounted.resolve("..1"));
        Files.createDirectory(mounted.resolve("..2"));
        Files.writeString(mounted.resolve("..1/policy.yaml"), GOOD);
        Files.writeString(mounted.resolve("..2/policy.yaml"), GOOD.replace("legacy", "other"));
        Files.createSymbolicLink(mounted.resolve("..data"), Path.of("..1"));
        Files.createSymbolicLink(mounted.resolve("policy.yaml"), Path.of("..data/policy.yaml"));
        var linked = new FollowedFile(mounted.resolve("policy.yaml"));
        linked.look();

        Files.createSymbolicLink(mounted.resolve("..data_tmp"), Path.of("..2"));
        Files.move(mounted.resolve("..data_tmp"), mounted.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);

        assertThat(linked.look())
                .hasValueSatisfying(change ->
                        assertThat(change.version()).isEqualTo(PolicyVersion.of(GOOD.replace("legacy", "other"))));
    }

    @Test
    void saysOnceThatTheFileIsGoneAndThenThatItIsBack() throws IOException {
        file.look();

        Files.delete(path);

        assertThat(file.look())
                .hasValueSatisfying(change -> assertThat(change.result()).isInstanceOf(PolicyResult.Invalid.class));
        assertThat(file.look()).isEmpty();
        Files.writeString(path, GOOD);
        assertThat(file.look())
                .hasValueSatisfying(change -> assertThat(change.result()).isInstanceOf(PolicyResult.Valid.class));
    }
}
