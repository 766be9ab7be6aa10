package dev.understudy.standalone.cli.operate;

import dev.understudy.standalone.cli.Console;
import dev.understudy.standalone.cli.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code understudy resume}: mirrors again. */
@Command(name = "resume", description = "Mirrors again after a pause.")
public final class ResumeCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    ProxyAdmin proxy = new ProxyAdmin();

    public ResumeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.print(proxy.post("/resume"));
        return ExitCode.DONE;
    }
}
