package dev.understudy.standalone.cli.operate;

import dev.understudy.standalone.cli.Console;
import dev.understudy.standalone.cli.ExitCode;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code understudy pause}: stops mirroring at once; users are served all the while. */
@Command(
        name = "pause",
        description = {
            "Stops mirroring at once, without Kafka or PostgreSQL; users are served all the while.",
            "%nThe proxy remembers it across restarts; the other proxies hear of it as soon as Kafka is there."
        })
public final class PauseCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    ProxyAdmin proxy = new ProxyAdmin();

    @Option(names = "--route", paramLabel = "NAME", description = "One route of the policy, instead of all.")
    @Nullable
    String route;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for whoever asks later.")
    @Nullable
    String reason;

    public PauseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.print(proxy.post("/pause", "route", route, "reason", reason));
        return ExitCode.DONE;
    }
}
