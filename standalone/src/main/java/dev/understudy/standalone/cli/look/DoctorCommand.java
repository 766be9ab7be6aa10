package dev.understudy.standalone.cli.look;

import dev.understudy.policy.Policy;
import dev.understudy.policy.PolicyFile;
import dev.understudy.policy.PolicyResult;
import dev.understudy.standalone.cli.Console;
import dev.understudy.standalone.cli.ExitCode;
import dev.understudy.standalone.cli.NotReachable;
import dev.understudy.standalone.cli.RunningRoles;
import dev.understudy.standalone.data.Addresses;
import dev.understudy.standalone.house.Upstreams;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code understudy doctor}: says what is wrong as far as it can be seen from here, and unknown otherwise. */
@Command(
        name = "doctor",
        description = {
            "Looks at a policy, at its two servers and at what runs on the data directory.",
            "%nExits 1 where something is wrong, else 2: the checks that could say go (sessions, caches, dry-run proof,"
                    + " clocks) are not built yet."
        })
public final class DoctorCommand implements Callable<Integer> {
    private final Console console;
    private final List<String> wrong = new ArrayList<>();

    @Option(names = "--policy", paramLabel = "FILE", description = "The policy to look at, and the servers it names.")
    @Nullable
    Path file;

    @Mixin
    RunningRoles roles = new RunningRoles();

    public DoctorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (file == null) tell(Finding.unknown("policy", "none was given with --policy"));
        else examine(file);
        examineRunning();
        tell(Finding.unknown(
                "sessions, caches, dry-run proof, clocks", "not examined: these checks are not built yet"));
        console.print(
                wrong.isEmpty()
                        ? "unknown: nothing wrong was found, but not all was examined"
                        : "no: " + String.join(", ", wrong));
        return wrong.isEmpty() ? ExitCode.UNKNOWN : ExitCode.NO;
    }

    private void examine(Path policyFile) {
        switch (PolicyFile.read(policyFile)) {
            case PolicyResult.Invalid(var problems) ->
                problems.forEach(problem -> tell(Finding.wrong("policy", problem.sentence(policyFile.toString()))));
            case PolicyResult.Valid(Policy policy) -> {
                tell(Finding.good("policy", policyFile + " has no problems"));
                policy.primary().urls().forEach(url -> examine("primary", url));
                policy.candidate().urls().forEach(url -> examine("candidate", url));
            }
        }
    }

    private void examine(String side, URI url) {
        boolean there = Upstreams.isThere(url);
        tell(there ? Finding.good(side, url + " takes connections") : Finding.wrong(side, "nobody listens on " + url));
    }

    private void examineRunning() {
        Optional<Addresses> running = Addresses.of(roles.data());
        if (running.isEmpty()) tell(Finding.unknown("roles", "nothing runs on the data directory " + roles.data()));
        running.ifPresent(addresses -> new TreeMap<>(Map.of(
                        "proxy", addresses.proxyAdmin(),
                        "reports", addresses.reportsAdmin(),
                        "worker", addresses.workerAdmin()))
                .forEach(this::examineReady));
    }

    private void examineReady(String role, String admin) {
        try {
            roles.call(new Request.Builder()
                    .url("http://" + admin + "/health/ready")
                    .build());
            tell(Finding.good(role, "ready"));
        } catch (NotReachable notReady) {
            tell(Finding.wrong(role, String.valueOf(notReady.getMessage())));
        }
    }

    private void tell(Finding finding) {
        if (finding.state() == State.WRONG) wrong.add(finding.subject());
        console.print("%-8s %s: %s"
                .formatted(finding.state().name().toLowerCase(Locale.ROOT), finding.subject(), finding.text()));
    }

    private enum State {
        GOOD,
        WRONG,
        UNKNOWN
    }

    /** One thing that was looked at. */
    private record Finding(State state, String subject, String text) {
        static Finding good(String subject, String text) {
            return new Finding(State.GOOD, subject, text);
        }

        static Finding wrong(String subject, String text) {
            return new Finding(State.WRONG, subject, text);
        }

        static Finding unknown(String subject, String text) {
            return new Finding(State.UNKNOWN, subject, text);
        }
    }
}
