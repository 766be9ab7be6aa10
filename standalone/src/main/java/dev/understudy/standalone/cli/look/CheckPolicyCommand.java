package dev.understudy.standalone.cli.look;

import dev.understudy.policy.Policy;
import dev.understudy.policy.PolicyFile;
import dev.understudy.policy.PolicyResult;
import dev.understudy.standalone.cli.Console;
import dev.understudy.standalone.cli.ExitCode;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code understudy check-policy}: names every problem of a policy file with its line and field. */
@Command(
        name = "check-policy",
        description = "Names every problem of a policy file with its line and field; exits 2 where there is one.")
public final class CheckPolicyCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "The policy file.")
    Path file = Path.of("");

    public CheckPolicyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return switch (PolicyFile.read(file)) {
            case PolicyResult.Valid(Policy policy) -> {
                console.print(file + ": good, with "
                        + policy.routes().size() + " routes and "
                        + policy.comparison().rules().size() + " rules");
                yield ExitCode.DONE;
            }
            case PolicyResult.Invalid(var problems) -> {
                problems.forEach(problem -> console.print(problem.sentence(file.toString())));
                yield ExitCode.UNKNOWN;
            }
        };
    }
}
