package dev.understudy.standalone.cli.run;

import dev.understudy.policy.CannotStart;
import dev.understudy.standalone.cli.RunningRoles;
import dev.understudy.standalone.replay.AccessLog;
import dev.understudy.standalone.replay.HarFile;
import dev.understudy.standalone.replay.Source;
import dev.understudy.standalone.replay.StoredSamples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which requests are replayed. */
final class ReplaySource {
    /** As it is written on the command line. */
    enum Format {
        AUTO,
        COMMON,
        COMBINED,
        HAR,
        SAMPLES
    }

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "An access log or a HAR file; none for the stored samples.")
    @Nullable
    Path file;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "auto",
            description = "common, combined, har or samples (default: har by the file's name, else an access log).")
    Format format = Format.AUTO;

    @Option(
            names = "--endpoint",
            paramLabel = "ENDPOINT",
            description = "Of the stored samples, only those of this one: \"GET /api/v1/orders/{id}/\".")
    @Nullable
    String endpoint;

    /** @throws CannotStart where there is no such file */
    Source open(RunningRoles roles) {
        if (format == Format.SAMPLES) return new StoredSamples(roles::get, Optional.ofNullable(endpoint));
        Path named = file;
        if (named == null) throw new CannotStart("`replay` needs a FILE, or --format samples.");
        if (!Files.isRegularFile(named) || !Files.isReadable(named)) {
            throw new CannotStart("There is no file " + named + " that can be read.");
        }
        return isHar(named) ? new HarFile(named) : new AccessLog(named);
    }

    private boolean isHar(Path named) {
        return switch (format) {
            case HAR -> true;
            case AUTO -> named.toString().toLowerCase(Locale.ROOT).endsWith(".har");
            case COMMON, COMBINED, SAMPLES -> false;
        };
    }

    String name() {
        return file == null ? "what the reports keep" : file.toString();
    }
}
