package dev.understudy.standalone.cli.look;

import dev.understudy.reports.report.ApiAnswer;
import dev.understudy.reports.report.ReportFormat;
import dev.understudy.standalone.cli.Console;
import dev.understudy.standalone.cli.ExitCode;
import dev.understudy.standalone.cli.NotReachable;
import dev.understudy.standalone.cli.RunningRoles;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;

/** {@code understudy report}: the parity of every endpoint, in a form for people or for programs. */
@Command(
        name = "report",
        description = {
            "Prints the parity of every endpoint.",
            "%nEach figure stands beside its sample and its lower bound. The reports of the data directory are asked, or those"
                    + " that --ui names."
        })
public final class ReportCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    RunningRoles roles = new RunningRoles();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, json, markdown, html or junit (default: ${DEFAULT-VALUE}).")
    ReportFormat format = ReportFormat.TABLE;

    @Option(
            names = "--candidate-version",
            paramLabel = "VERSION",
            description = "Only what that version of the candidate answered.")
    @Nullable
    String candidateVersion;

    public ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String answer = candidateVersion == null
                ? roles.get("/api/endpoints")
                : roles.get("/api/endpoints", "candidateVersion", candidateVersion);
        try {
            console.print(format.render(ApiAnswer.read(answer)).stripTrailing());
        } catch (JacksonException other) {
            throw new NotReachable("What answered is not Understudy's reports: " + other.getOriginalMessage());
        }
        return ExitCode.DONE;
    }
}
