package dev.understudy.standalone.cli.operate;

import dev.understudy.standalone.cli.Console;
import dev.understudy.standalone.cli.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code understudy dead-letters}: has the commands that look after records nobody could read. */
@Command(
        name = "dead-letters",
        description = {
            "Lists records that no worker could read, and has them judged again.",
            "%nThey are counted as dead-lettered in the ledger, and kept in the topic understudy.exchanges.dead as long as it"
                    + " keeps them."
        })
public final class DeadLettersCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private DeadLettersCommand() {}

    /** The command with those below it. */
    public static CommandLine line(Console console) {
        return new CommandLine(new DeadLettersCommand())
                .addSubcommand(new ListDeadLettersCommand(console))
                .addSubcommand(new RetryDeadLettersCommand(console));
    }

    /** Without a command there is nothing to do. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.UNKNOWN;
    }
}
