package dev.understudy.standalone.cli.inventory;

import dev.understudy.standalone.cli.Console;
import dev.understudy.standalone.cli.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code understudy inventory}: has the commands on the list of endpoints that there should be. */
@Command(
        name = "inventory",
        description = {
            "Takes in the list of endpoints that there should be, and says which of them nobody asks for.",
            "%nThe list is an OpenAPI document (2.0 or 3, JSON or YAML), or what Django prints of its URLs:"
                    + " manage.py show_urls > urls.txt"
        })
public final class InventoryCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private InventoryCommand() {}

    /** The command with those below it. */
    public static CommandLine line(Console console) {
        return new CommandLine(new InventoryCommand())
                .addSubcommand(new ImportCommand(console))
                .addSubcommand(new ListCommand(console));
    }

    /** Without a command there is nothing to do. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.UNKNOWN;
    }
}
