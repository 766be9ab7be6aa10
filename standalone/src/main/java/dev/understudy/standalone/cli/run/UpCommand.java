package dev.understudy.standalone.cli.run;

import dev.understudy.proxy.ProxyOptions;
import dev.understudy.standalone.cli.Console;
import dev.understudy.standalone.cli.ExitCode;
import dev.understudy.standalone.house.House;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code understudy up}: everything in one JVM in front of two servers. */
@Command(
        name = "up",
        description = {
            "Runs everything in one JVM in front of two servers, with an embedded Kafka and PostgreSQL.",
            "%nUsers are served from the primary; copies of safe requests go to the candidate, and the pages show where its"
                    + " answers differ. Ctrl-C or SIGTERM drains and ends it; the data stay."
        })
public final class UpCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--primary", paramLabel = "URL", description = "The server that serves users, http://HOST[:PORT].")
    @Nullable
    URI primary;

    @Option(names = "--candidate", paramLabel = "URL", description = "The server that is being judged.")
    @Nullable
    URI candidate;

    @Option(names = "--policy", paramLabel = "FILE", description = "Routes, rules and all else; the options here win.")
    @Nullable
    Path policy;

    @Mixin
    HouseOptions options = new HouseOptions();

    public UpCommand(Console console) {
        this.console = console;
    }

    private ProxyOptions proxyOptions() {
        ProxyOptions defaults = ProxyOptions.defaults();
        return policy == null ? defaults : defaults.following(policy);
    }

    @Override
    public Integer call() throws InterruptedException {
        var chosen = options.over(PolicySource.of(policy, primary, candidate));
        try (var stop = StopSignal.register();
                House house = House.start(chosen, proxyOptions(), console::tell)) {
            Announcement.of(house.addresses(), chosen.proxy().termination().isPresent(), console);
            stop.await();
            console.tell("stopping");
        }
        return ExitCode.DONE;
    }
}
