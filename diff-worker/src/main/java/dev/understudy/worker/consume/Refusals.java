package dev.understudy.worker.consume;

import dev.understudy.policy.KafkaSettings;
import java.util.Optional;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.jspecify.annotations.Nullable;

/** What an operator must know where Kafka's ACLs refuse: who may not do what with which resource, and how to allow it. */
record Refusals(KafkaSettings settings) {

    /** Empty where the failure is no refusal. */
    Optional<String> sentence(Throwable failure) {
        KafkaAway.@Nullable Asked asked = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof KafkaAway away && away.asked().isPresent())
                asked = away.asked().get();
            if (cause instanceof AuthorizationException refused) return Optional.of(sentence(refused, asked));
        }
        return Optional.empty();
    }

    private String sentence(AuthorizationException refused, KafkaAway.@Nullable Asked asked) {
        if (asked != null) return settings.refusal(asked.operation(), asked.kind(), asked.name());
        return switch (refused) {
            case GroupAuthorizationException group -> settings.refusal("Read", "group", group.groupId());
            case TopicAuthorizationException topics
            when !topics.unauthorizedTopics().isEmpty() ->
                settings.refusal(
                        "Read", "topic", topics.unauthorizedTopics().iterator().next());
            default -> "Kafka refuses " + settings.principal() + ": " + refused.getMessage();
        };
    }
}
