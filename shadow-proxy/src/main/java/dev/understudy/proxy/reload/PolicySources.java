package dev.understudy.proxy.reload;

import dev.understudy.exchange.control.Order;
import dev.understudy.policy.CandidateRequest;
import dev.understudy.policy.FollowedFile;
import dev.understudy.policy.Policy;
import dev.understudy.policy.PolicyFile;
import dev.understudy.policy.PolicyOrigin;
import dev.understudy.policy.PolicyResult;
import dev.understudy.policy.PolicyVersion;
import dev.understudy.policy.Route;
import dev.understudy.proxy.control.ControlBoard;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The file and the control topic, and which of them is to be gone by: the file's {@code proxy.policyFrom} says it, so that
 * whoever can write to the topic can loosen nothing that the file does not let them. One thread.
 */
final class PolicySources {
    private static final String TOPIC = "control topic";

    private final @Nullable FollowedFile followed;
    private final ControlBoard board;
    private Source file;
    private Source topic = Source.without(PolicyOrigin.TOPIC, TOPIC);
    private Optional<Order.PolicyText> heard = Optional.empty();
    private Policy started;
    private boolean lookedAtFile;

    /**
     * @param policy with which the proxy starts
     * @param path the file it was made of; empty where there is none
     */
    PolicySources(Policy policy, Optional<Path> path, ControlBoard board) {
        this.board = board;
        started = policy;
        followed = path.map(FollowedFile::new).orElse(null);
        String name = path.map(Path::toString).orElse("the policy");
        file = Source.without(PolicyOrigin.FILE, name).holding(PolicyVersion.NONE, policy);
    }

    /** What is to be gone by now. May block. */
    Source.Versioned look() {
        if (followed != null) followed.look().ifPresent(this::fileChanged);
        Optional<Order.PolicyText> present = board.orders().policy();
        if (!present.equals(heard)) topicChanged(present);
        Source.Versioned ofFile = file.good().orElseThrow();
        return goesByTopic() ? topic.good().orElse(ofFile) : ofFile;
    }

    private boolean goesByTopic() {
        return file.good().orElseThrow().policy().proxy().policyFrom() == PolicyOrigin.TOPIC;
    }

    /** What differs from the first look counts as a change: the options of the command line are in no file. */
    private void fileChanged(FollowedFile.Change change) {
        file = file.after(change.version(), change.result());
        if (!lookedAtFile && change.result() instanceof PolicyResult.Valid(Policy first)) {
            started = first;
            lookedAtFile = true;
        }
    }

    private void topicChanged(Optional<Order.PolicyText> present) {
        heard = present;
        topic = present.map(text -> after(PolicyVersion.of(text.yaml()), PolicyFile.parse(TOPIC, text.yaml())))
                .orElseGet(() -> Source.without(PolicyOrigin.TOPIC, TOPIC));
    }

    /** A policy of the topic may name no file that the proxy would not read anyhow: it would be sent to the candidate. */
    private Source after(String version, PolicyResult result) {
        if (!(result instanceof PolicyResult.Valid(Policy policy))) return topic.after(version, result);
        Set<Path> strange = secrets(policy);
        strange.removeAll(secrets(file.good().orElseThrow().policy()));
        return strange.isEmpty()
                ? topic.holding(version, policy)
                : topic.refusing(List.of(TOPIC + ": names a credential that the policy file does not: " + strange));
    }

    private static Set<Path> secrets(Policy policy) {
        return policy.routes().stream()
                .map(Route::candidateRequest)
                .map(CandidateRequest::authorizationFile)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** What is wrong with either, newest looks only. */
    List<String> problems() {
        return goesByTopic()
                ? Stream.concat(file.problems().stream(), topic.problems().stream())
                        .toList()
                : file.problems();
    }

    /** Fields of the file that count only after a restart. */
    List<String> restarts() {
        return RestartNeeds.between(started, file.good().orElseThrow().policy());
    }
}
