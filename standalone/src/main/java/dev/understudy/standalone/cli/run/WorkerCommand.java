package dev.understudy.standalone.cli.run;

import dev.understudy.standalone.cli.Console;
import dev.understudy.standalone.cli.ExitCode;
import dev.understudy.worker.DiffWorker;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code understudy worker}: one role alone, on an external Kafka and PostgreSQL. */
@Command(name = "worker", description = "Judges what the proxies publish and records the evidence in PostgreSQL.")
public final class WorkerCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--policy", paramLabel = "FILE", required = true, description = "The policy file.")
    Path policy = Path.of("");

    public WorkerCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (var stop = StopSignal.register();
                var role = DiffWorker.start(PolicySource.file(policy))) {
            console.tell("worker runs; health and metrics on " + role.adminAddress());
            stop.await();
            console.tell("stopping");
        }
        return ExitCode.DONE;
    }
}
