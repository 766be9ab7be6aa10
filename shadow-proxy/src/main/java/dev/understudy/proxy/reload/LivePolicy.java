package dev.understudy.proxy.reload;

import dev.understudy.policy.CannotStart;
import dev.understudy.policy.Policy;
import dev.understudy.policy.Problem;
import dev.understudy.proxy.control.ControlBoard;
import dev.understudy.proxy.mirror.CandidateCredentials;
import dev.understudy.proxy.mirror.ClientIdentities;
import dev.understudy.proxy.mirror.MirrorPolicy;
import dev.understudy.proxy.mirror.PolicyInForce;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts into force what the policy file says, or the control topic where the file lets it. A policy with a problem changes
 * nothing, and neither does one whose credentials cannot be read. {@link #check()} is for one thread, which may block.
 */
public final class LivePolicy {
    private static final Logger LOG = LoggerFactory.getLogger(LivePolicy.class);

    private final PolicySources sources;
    private final Function<Policy, ClientIdentities> identities;
    private final PolicyInForce inForce;
    private Source.Versioned present;
    private CandidateCredentials credentials;
    private volatile PolicyState state;
    private Consumer<PolicyState> changed = state -> {};

    private LivePolicy(
            PolicySources sources,
            Function<Policy, ClientIdentities> identities,
            Source.Versioned first,
            CandidateCredentials credentials) {
        this.sources = sources;
        this.identities = identities;
        this.credentials = credentials;
        present = first;
        inForce = new PolicyInForce(
                MirrorPolicy.of(first.policy(), first.version(), identities.apply(first.policy()), credentials));
        state = new PolicyState(first.version(), first.from(), Instant.now(), sources.problems(), sources.restarts());
    }

    /**
     * @param path the file the policy was made of; empty where there is none to be followed
     * @param identities how clients are named under a policy
     * @throws CannotStart where a credential cannot be read
     */
    public static LivePolicy begin(
            Policy policy, Optional<Path> path, ControlBoard board, Function<Policy, ClientIdentities> identities) {
        var sources = new PolicySources(policy, path, board);
        Source.Versioned first = sources.look();
        return switch (CandidateCredentials.read(first.policy())) {
            case CandidateCredentials.Reading.Read(CandidateCredentials read) ->
                new LivePolicy(sources, identities, first, read);
            case CandidateCredentials.Reading.Unusable(List<Problem> problems) ->
                throw new CannotStart("The policy cannot be used: " + String.join("; ", sentences(problems)) + ".");
        };
    }

    public PolicyInForce inForce() {
        return inForce;
    }

    public PolicyState state() {
        return state;
    }

    /** Told at once, and whenever another policy is in force; to be added before the first check. */
    public void whenChanged(Consumer<PolicyState> listener) {
        changed = changed.andThen(listener);
        listener.accept(state);
    }

    /** Looks whether another policy is to be in force, and sees to it. */
    public void check() {
        Source.Versioned wanted = sources.look();
        switch (CandidateCredentials.read(wanted.policy())) {
            case CandidateCredentials.Reading.Read(CandidateCredentials read) -> {
                boolean same = wanted.equals(present) && read.equals(credentials);
                if (same) tell(state, List.of());
                else goBy(wanted, read);
            }
            case CandidateCredentials.Reading.Unusable(List<Problem> problems) -> tell(state, sentences(problems));
        }
    }

    private void goBy(Source.Versioned wanted, CandidateCredentials read) {
        inForce.set(
                inForce.get().followedBy(wanted.policy(), wanted.version(), identities.apply(wanted.policy()), read));
        present = wanted;
        credentials = read;
        tell(new PolicyState(wanted.version(), wanted.from(), Instant.now(), List.of(), List.of()), List.of());
        changed.accept(state);
        LOG.info("Policy {} is in force, from the {}.", wanted.version(), word(wanted));
    }

    private static String word(Source.Versioned wanted) {
        return switch (wanted.from()) {
            case FILE -> "file";
            case TOPIC -> "control topic";
        };
    }

    /**
     * Each problem once: one that stays is not told again and again.
     *
     * @param now what is in force
     */
    private void tell(PolicyState now, List<String> unread) {
        var problems = new ArrayList<>(sources.problems());
        problems.addAll(unread);
        PolicyState before = state;
        state = now.with(problems, sources.restarts());
        problems.stream()
                .filter(problem -> !before.problems().contains(problem))
                .forEach(problem -> LOG.warn("{}; policy {} stays in force.", problem, now.version()));
        if (problems.isEmpty() && !before.problems().isEmpty()) LOG.info("The policy has no problems any more.");
        String restarts = state.restarts().stream()
                .filter(field -> !before.restarts().contains(field))
                .collect(Collectors.joining(", "));
        if (!restarts.isEmpty()) LOG.warn("needs a restart: {}; the rest of the policy is applied.", restarts);
    }

    private static List<String> sentences(List<Problem> problems) {
        return problems.stream().map(problem -> problem.sentence("policy")).toList();
    }
}
