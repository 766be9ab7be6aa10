package dev.understudy.standalone;

import dev.understudy.embedded.EmbeddedCannotStart;
import dev.understudy.policy.CannotStart;
import dev.understudy.standalone.cli.Console;
import dev.understudy.standalone.cli.ExitCode;
import dev.understudy.standalone.cli.NotReachable;
import dev.understudy.standalone.cli.inventory.InventoryCommand;
import dev.understudy.standalone.cli.look.CheckPolicyCommand;
import dev.understudy.standalone.cli.look.CutoverCommand;
import dev.understudy.standalone.cli.look.DoctorCommand;
import dev.understudy.standalone.cli.look.RecordCommand;
import dev.understudy.standalone.cli.look.ReportCommand;
import dev.understudy.standalone.cli.operate.DeadLettersCommand;
import dev.understudy.standalone.cli.operate.DeployedCommand;
import dev.understudy.standalone.cli.operate.DryRunCommand;
import dev.understudy.standalone.cli.operate.EraseClientCommand;
import dev.understudy.standalone.cli.operate.PauseCommand;
import dev.understudy.standalone.cli.operate.RejudgeCommand;
import dev.understudy.standalone.cli.operate.ResumeCommand;
import dev.understudy.standalone.cli.run.DemoCommand;
import dev.understudy.standalone.cli.run.ProxyCommand;
import dev.understudy.standalone.cli.run.ReplayCommand;
import dev.understudy.standalone.cli.run.ReportsCommand;
import dev.understudy.standalone.cli.run.UpCommand;
import dev.understudy.standalone.cli.run.WorkerCommand;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** All commands. */
@Command(
        name = "understudy",
        version = "understudy 0.1.0",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        description =
                "Verifies a rewritten HTTP API against the legacy one, on live traffic, without harm to its users.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done, or yes", "1:no, or a check failed", "2:unknown, or bad usage"})
final class Understudy implements Callable<Integer> {
    private static final int HELP_WIDTH = 110;

    private final CommandLine line;

    private Understudy(Console console) {
        this.line = new CommandLine(this);
        commands(console).forEach(line::addSubcommand);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(HELP_WIDTH);
        line.setExecutionExceptionHandler((failure, command, parsed) -> explain(console, failure));
        line.setOut(writer(console.data()));
        line.setErr(writer(console.progress()));
    }

    /** Runs one command line and returns its exit code; never throws. */
    static int execute(String... arguments) {
        return execute(Console.standard(), arguments);
    }

    static int execute(Console console, String... arguments) {
        return new Understudy(console).line.execute(arguments);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, stream.charset());
    }

    private static List<Object> commands(Console console) {
        return List.of(
                new DemoCommand(console),
                new UpCommand(console),
                new ProxyCommand(console),
                new WorkerCommand(console),
                new ReportsCommand(console),
                new ReplayCommand(console),
                new ReportCommand(console),
                new CutoverCommand(console),
                new RecordCommand(console),
                new DoctorCommand(console),
                new CheckPolicyCommand(console),
                new PauseCommand(console),
                new ResumeCommand(console),
                new DryRunCommand(console),
                new DeployedCommand(console),
                new EraseClientCommand(console),
                new RejudgeCommand(console),
                DeadLettersCommand.line(console),
                InventoryCommand.line(console));
    }

    /** Without a command there is nothing to do. */
    @Override
    public Integer call() {
        line.usage(line.getErr());
        return ExitCode.UNKNOWN;
    }

    private static int explain(Console console, Exception failure) {
        switch (failure) {
            case CannotStart cannot -> console.tell("understudy: " + cannot.getMessage());
            case EmbeddedCannotStart cannot -> console.tell("understudy: " + cannot.getMessage());
            case NotReachable nobody -> console.tell("understudy: " + nobody.getMessage());
            default -> {
                LoggerFactory.getLogger(Understudy.class).error("A bug in Understudy", failure);
                console.tell("understudy: this is a bug in Understudy: " + failure);
            }
        }
        return ExitCode.UNKNOWN;
    }
}
