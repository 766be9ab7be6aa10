package dev.understudy.standalone.cli.run;

import dev.understudy.reports.Reports;
import dev.understudy.standalone.cli.Console;
import dev.understudy.standalone.cli.ExitCode;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code understudy reports}: one role alone, on an external Kafka and PostgreSQL. */
@Command(name = "reports", description = "Serves the pages and the API on the evidence.")
public final class ReportsCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--policy", paramLabel = "FILE", required = true, description = "The policy file.")
    Path policy = Path.of("");

    public ReportsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (var stop = StopSignal.register();
                var role = Reports.start(PolicySource.file(policy))) {
            console.tell("reports runs; pages on " + role.address() + ", health and metrics on " + role.adminAddress());
            stop.await();
            console.tell("stopping");
        }
        return ExitCode.DONE;
    }
}
