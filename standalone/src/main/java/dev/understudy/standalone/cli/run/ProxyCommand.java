package dev.understudy.standalone.cli.run;

import dev.understudy.proxy.ProxyOptions;
import dev.understudy.proxy.ShadowProxy;
import dev.understudy.standalone.cli.Console;
import dev.understudy.standalone.cli.ExitCode;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code understudy proxy}: one role alone, on an external Kafka. */
@Command(name = "proxy", description = "Serves users from the primary, mirrors to the candidate, publishes to Kafka.")
public final class ProxyCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--policy", paramLabel = "FILE", required = true, description = "The policy file.")
    Path policy = Path.of("");

    public ProxyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (var stop = StopSignal.register();
                var role = ShadowProxy.start(
                        PolicySource.file(policy), ProxyOptions.defaults().following(policy))) {
            console.tell("proxy runs; users on " + role.address() + ", health and metrics on " + role.adminAddress());
            stop.await();
            console.tell("stopping");
        }
        return ExitCode.DONE;
    }
}
