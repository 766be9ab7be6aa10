package dev.understudy.standalone.cli.operate;

import dev.understudy.standalone.cli.Console;
import dev.understudy.standalone.cli.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code understudy pause}: stops mirroring at once; users are served all the while. */
@Command(
        name = "pause",
        description = "Stops mirroring at once, without Kafka or PostgreSQL; users are served all the while.")
public final class PauseCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    ProxyAdmin proxy = new ProxyAdmin();

    public PauseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.print(proxy.post("/pause"));
        return ExitCode.DONE;
    }
}
