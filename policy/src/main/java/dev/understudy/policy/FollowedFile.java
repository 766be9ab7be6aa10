package dev.understudy.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A policy file that is looked at again and again. What it holds is compared, not when it was written: a ConfigMap of
 * Kubernetes is a link that is swapped. One thread at a time.
 */
public final class FollowedFile {
    private final Path path;
    private String seen = "";

    public FollowedFile(Path path) {
        this.path = path;
    }

    /** A look that found something else than the look before. */
    public record Change(String version, PolicyResult result) {}

    /** Empty where the file holds what it held at the last look. */
    public Optional<Change> look() {
        String text;
        try {
            text = Files.readString(path);
        } catch (NoSuchFileException gone) {
            return changed("gone", () -> unreadable("there is no such file"));
        } catch (IOException e) {
            String why = "cannot be read: " + e.getMessage();
            return changed(why, () -> unreadable(why));
        }
        return changed("text " + text, () -> PolicyFile.parse(path.toString(), text))
                .map(change -> new Change(PolicyVersion.of(text), change.result()));
    }

    public Path path() {
        return path;
    }

    private Optional<Change> changed(String now, Supplier<PolicyResult> result) {
        if (now.equals(seen)) return Optional.empty();
        seen = now;
        return Optional.of(new Change(PolicyVersion.NONE, result.get()));
    }

    private static PolicyResult unreadable(String why) {
        return new PolicyResult.Invalid(List.of(new Problem(0, 0, "", why)));
    }
}
