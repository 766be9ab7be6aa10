package dev.understudy.standalone.doctor;

import dev.understudy.policy.KafkaSettings;
import dev.understudy.worker.consume.WantedTopic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;

/** Whether Kafka takes us, and whether the topics that are there already have the settings that exactness needs. */
record KafkaCheck(KafkaSettings settings) implements Check {
    private static final String SUBJECT = "Kafka";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Override
    public List<Finding> examine() {
        var findings = new ArrayList<Finding>();
        try (Admin admin = Admin.create(configuration())) {
            Set<String> there = await(admin.listTopics().names());
            findings.add(Finding.go(SUBJECT, settings.bootstrap() + " answers"));
            for (WantedTopic topic : WantedTopic.ALL) {
                findings.addAll(there.contains(topic.name()) ? settingsOf(admin, topic) : List.of(absent(topic)));
            }
        } catch (ExecutionException refused) {
            findings.add(refusal(refused));
        } catch (TimeoutException silent) {
            findings.add(Finding.noGo(SUBJECT, settings.bootstrap() + " does not answer within 10 s"));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            findings.add(Finding.unknown(SUBJECT, "looking at it was stopped"));
        } catch (KafkaException unusable) {
            findings.add(Finding.noGo(SUBJECT, "its settings cannot be used: " + unusable.getMessage()));
        }
        return findings;
    }

    private Map<String, Object> configuration() {
        var configuration = new HashMap<String, Object>(settings.properties());
        configuration.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrap());
        configuration.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(PATIENCE.toMillis()));
        configuration.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.toIntExact(PATIENCE.toMillis()));
        return configuration;
    }

    private Finding refusal(ExecutionException refused) {
        Throwable cause = refused.getCause() == null ? refused : refused.getCause();
        return cause instanceof AuthorizationException
                ? Finding.noGo(
                        SUBJECT,
                        "an ACL is missing: " + cause.getMessage() + " Grant describe and create on the topics")
                : Finding.noGo(SUBJECT, settings.bootstrap() + " cannot be used: " + cause.getMessage());
    }

    private static Finding absent(WantedTopic topic) {
        return Finding.go(SUBJECT, "the topic " + topic.name() + " is not there; the worker makes it");
    }

    private static List<Finding> settingsOf(Admin admin, WantedTopic topic)
            throws ExecutionException, TimeoutException, InterruptedException {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        Config found = await(admin.describeConfigs(List.of(resource)).all()).get(resource);
        List<String> misfits = found == null ? List.of() : topic.misfits(found);
        if (misfits.isEmpty()) return List.of(Finding.go(SUBJECT, "the topic " + topic.name() + " is set up well"));
        return misfits.stream().map(misfit -> Finding.noGo(SUBJECT, misfit)).toList();
    }

    private static <T> T await(KafkaFuture<T> answer)
            throws ExecutionException, TimeoutException, InterruptedException {
        return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
