package dev.understudy.standalone.cli.run;

import dev.understudy.policy.CannotStart;
import dev.understudy.policy.KafkaSettings;
import dev.understudy.policy.Policy;
import dev.understudy.proxy.ProxyOptions;
import dev.understudy.proxy.ReplayProxy;
import dev.understudy.standalone.cli.Console;
import dev.understudy.standalone.cli.ExitCode;
import dev.understudy.standalone.cli.RunningRoles;
import dev.understudy.standalone.data.Addresses;
import dev.understudy.standalone.replay.Credentials;
import dev.understudy.standalone.replay.CredentialsFile;
import dev.understudy.standalone.replay.Ending;
import dev.understudy.standalone.replay.Heads;
import dev.understudy.standalone.replay.Replay;
import dev.understudy.standalone.replay.Sender;
import dev.understudy.standalone.replay.Source;
import dev.understudy.standalone.replay.Summary;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code understudy replay}: asks both sides again what was asked before, for endpoints with too little traffic. */
@Command(
        name = "replay",
        description = {
            "Sends the reads of an access log, a HAR file or the stored samples to both sides, slowly.",
            "%nThe primary is read once more for each request that is sent. Only GET and HEAD are, those that the policy would"
                    + " mirror; pauses, budgets and redaction hold as for users. What comes of it stands apart, as replayed: it"
                    + " is in no figure of users."
        })
public final class ReplayCommand implements Callable<Integer> {
    private static final Duration LONGER = Duration.ofSeconds(10);

    private final Console console;

    @Mixin
    ReplaySource source = new ReplaySource();

    @Mixin
    RunningRoles roles = new RunningRoles();

    @Option(names = "--policy", paramLabel = "FILE", required = true, description = "The policy file.")
    Path policyFile = Path.of("");

    @Option(
            names = "--credentials",
            paramLabel = "FILE",
            description = "Header lines to send along, by host and path; only its owner may read the file.")
    @Nullable
    Path credentials;

    @Mixin
    ReplayPace pace = new ReplayPace();

    public ReplayCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Source requests = source.open(roles);
        Credentials given = credentials == null ? Credentials.NONE : CredentialsFile.read(credentials);
        Policy policy = policy();
        try (var stop = StopSignal.register();
                var proxy = ReplayProxy.start(policy, ProxyOptions.defaults(), given.secrets())) {
            var heads = new Heads(hostOf(policy.primary().urls().getFirst()), given);
            var replay = new Replay(
                    Sender.by(proxy),
                    heads,
                    pace.settings(),
                    console::tell,
                    new ToldProgress(stop::isToldWithin, proxy::account, console::tell));
            console.tell("each request that is sent reads the primary once more; " + pace.words());
            Ending ending = run(replay, requests);
            proxy.awaitEnds(policy.candidate().timeout().plus(LONGER));
            return tell(new Summary(ending, replay.tally(), proxy.account()));
        }
    }

    private Ending run(Replay replay, Source requests) {
        try {
            return replay.of(requests);
        } catch (IOException unreadable) {
            throw new CannotStart(source.name() + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private int tell(Summary summary) {
        summary.lines().forEach(console::print);
        boolean planned = pace.isPlan() && summary.ending() instanceof Ending.Through;
        return planned || summary.isWhole() ? ExitCode.DONE : ExitCode.NO;
    }

    /** With the Kafka of the house that runs on the data directory, where one does. */
    private Policy policy() {
        Policy policy = PolicySource.file(policyFile).withData(roles.data());
        return Addresses.of(roles.data())
                .map(house -> policy.withKafka(KafkaSettings.at(house.kafka())))
                .orElse(policy);
    }

    private static String hostOf(URI url) {
        return url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort();
    }
}
