package dev.understudy.standalone.cli.operate;

import dev.understudy.standalone.cli.Console;
import dev.understudy.standalone.cli.ExitCode;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code understudy resume}: mirrors again. */
@Command(name = "resume", description = "Mirrors again after a pause; a route that was paused by name stays so.")
public final class ResumeCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    ProxyAdmin proxy = new ProxyAdmin();

    @Option(names = "--route", paramLabel = "NAME", description = "One route of the policy, instead of all.")
    @Nullable
    String route;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for whoever asks later.")
    @Nullable
    String reason;

    public ResumeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.print(proxy.post("/resume", "route", route, "reason", reason));
        return ExitCode.DONE;
    }
}
