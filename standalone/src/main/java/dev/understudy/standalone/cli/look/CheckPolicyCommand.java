package dev.understudy.standalone.cli.look;

import dev.understudy.policy.Policy;
import dev.understudy.policy.PolicyFile;
import dev.understudy.policy.PolicyResult;
import dev.understudy.policy.Problem;
import dev.understudy.policy.inventory.Inventory;
import dev.understudy.policy.inventory.InventoryFile;
import dev.understudy.policy.inventory.InventoryResult;
import dev.understudy.standalone.cli.Console;
import dev.understudy.standalone.cli.ExitCode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code understudy check-policy}: names every problem of a policy file, and of the lists it names, with line and field. */
@Command(
        name = "check-policy",
        description =
                "Names every problem of a policy file, and of the lists it names, with line and field; exits 2 where there is one.")
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
                boolean good = true;
                for (Path list : policy.worker().inventory()) good &= isReadable(list);
                if (!good) yield ExitCode.UNKNOWN;
                console.print(file + ": good, with "
                        + policy.routes().size() + " routes and "
                        + policy.comparison().rules().size() + " rules");
                yield ExitCode.DONE;
            }
            case PolicyResult.Invalid(var problems) -> unusable(file, problems);
        };
    }

    /** A list that the policy names. Lines that cannot be translated do not stop a worker, so they are no problem here. */
    private boolean isReadable(Path list) {
        return switch (InventoryFile.read(list)) {
            case InventoryResult.Read(Inventory inventory) -> {
                console.print("%s: good, with %d endpoints; %d lines cannot be translated"
                        .formatted(
                                list,
                                inventory.entries().size(),
                                inventory.notTranslated().size()));
                yield true;
            }
            case InventoryResult.Invalid(var problems) -> {
                unusable(list, problems);
                yield false;
            }
        };
    }

    private int unusable(Path file, List<Problem> problems) {
        problems.forEach(problem -> console.print(problem.sentence(file.toString())));
        return ExitCode.UNKNOWN;
    }
}
