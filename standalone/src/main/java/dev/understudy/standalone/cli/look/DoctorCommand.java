package dev.understudy.standalone.cli.look;

import dev.understudy.policy.Policy;
import dev.understudy.policy.PolicyFile;
import dev.understudy.policy.PolicyResult;
import dev.understudy.standalone.cli.Console;
import dev.understudy.standalone.cli.ExitCode;
import dev.understudy.standalone.doctor.Diagnosis;
import dev.understudy.standalone.doctor.Doctor;
import dev.understudy.standalone.doctor.Hazard;
import dev.understudy.standalone.doctor.SyntheticSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code understudy doctor}: go, no-go or unknown, before the first request is mirrored. */
@Command(
        name = "doctor",
        description = {
            "Looks at everything that mirroring under a policy stands on, before the first request is mirrored: both servers,"
                    + " their clocks, whether the candidate knows a copy, whether a session survives it, Kafka, PostgreSQL and"
                    + " the disk. Sends GET requests and writes nothing.",
            "%nExits 0 for go, 1 for no-go, 2 where something is unknown."
        })
public final class DoctorCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(names = "--policy", paramLabel = "FILE", required = true, description = "The policy to look at.")
    Path file = Path.of("");

    @Option(
            names = "--path",
            paramLabel = "PATH",
            defaultValue = "/",
            description = "What both servers serve to anybody (default: ${DEFAULT-VALUE}).")
    String path = "/";

    @Option(
            names = "--session-cookie-file",
            paramLabel = "FILE",
            description = "Holds the session of a synthetic client at the primary: NAME=VALUE. It may be lost.")
    @Nullable
    Path sessionCookie;

    @Option(
            names = "--session-path",
            paramLabel = "PATH",
            description = "What the primary serves to that session, and to nobody else.")
    @Nullable
    String sessionPath;

    @Option(
            names = "--confirm",
            paramLabel = "WHAT",
            split = ",",
            description =
                    "What cannot be seen from outside and was made sure of: read-only-role, cache-prefix, no-migrate,"
                            + " egress.")
    List<String> confirmed = new ArrayList<>();

    @Option(
            names = "--up",
            description = "For `understudy up`, which brings its own Kafka and PostgreSQL: those are not looked at.")
    boolean bringsItsOwn;

    public DoctorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Hazard> hazards = hazards();
        Optional<SyntheticSession> session = session();
        return switch (PolicyFile.read(file)) {
            case PolicyResult.Invalid(var problems) -> {
                problems.forEach(problem -> console.print("no-go    policy: " + problem.sentence(file.toString())));
                console.print("no-go: policy");
                yield ExitCode.NO;
            }
            case PolicyResult.Valid(Policy policy) ->
                tell(new Doctor(policy, path, session, hazards, bringsItsOwn).examine());
        };
    }

    private int tell(Diagnosis diagnosis) {
        diagnosis
                .findings()
                .forEach(finding -> console.print(
                        "%-8s %s: %s".formatted(finding.opinion().label(), finding.subject(), finding.text())));
        console.print(diagnosis.sentence());
        return switch (diagnosis.opinion()) {
            case GO -> ExitCode.DONE;
            case NO_GO -> ExitCode.NO;
            case UNKNOWN -> ExitCode.UNKNOWN;
        };
    }

    private List<Hazard> hazards() {
        try {
            return confirmed.stream().map(Hazard::labelled).toList();
        } catch (IllegalArgumentException none) {
            throw usage("--confirm: " + none.getMessage());
        }
    }

    private Optional<SyntheticSession> session() {
        if (sessionCookie == null && sessionPath == null) return Optional.empty();
        if (sessionCookie == null || sessionPath == null) {
            throw usage("--session-cookie-file and --session-path go together");
        }
        try {
            String cookie = Files.readString(sessionCookie).strip();
            if (cookie.matches("[^=;\\s]+=[\\x21-\\x7e&&[^;]]+")) {
                return Optional.of(new SyntheticSession(cookie, sessionPath));
            }
            throw usage(sessionCookie + " must hold one NAME=VALUE");
        } catch (IOException unreadable) {
            throw usage(sessionCookie + " cannot be read: " + unreadable.getMessage());
        }
    }

    private ParameterException usage(String sentence) {
        CommandSpec here = spec;
        if (here == null) throw new IllegalStateException("made by no command line");
        return new ParameterException(here.commandLine(), sentence);
    }
}
