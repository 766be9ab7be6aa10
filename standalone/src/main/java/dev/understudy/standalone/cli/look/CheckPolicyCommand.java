package dev.understudy.standalone.cli.look;

import dev.understudy.policy.Policy;
import dev.understudy.policy.PolicyFile;
import dev.understudy.policy.PolicyResult;
import dev.understudy.standalone.cli.Console;
import dev.understudy.standalone.cli.ExitCode;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code understudy check-policy}: names every problem of a policy file with its line and field. */
@Command(
        name = "check-policy",
        description = "Names every problem of a policy file with its line and field; exits 2 where there is one.")
public final class CheckPolicyCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The policy file.")
    @Nullable
    Path file;

    @Option(names = "--schema", description = "Prints the JSON Schema of policy files instead, for editors.")
    boolean schema;

    public CheckPolicyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (schema) {
            console.print(PolicyFile.schema().strip());
            return ExitCode.DONE;
        }
        if (file != null) return check(file);
        console.tell("understudy: check-policy needs a FILE, or --schema.");
        return ExitCode.UNKNOWN;
    }

    private Integer check(Path file) {
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
