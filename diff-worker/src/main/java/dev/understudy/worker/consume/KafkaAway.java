package dev.understudy.worker.consume;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/** Kafka did not do in time what was asked of it; the same may work later. */
public final class KafkaAway extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient @Nullable Asked asked;

    KafkaAway(String sentence, Throwable cause) {
        this(sentence, null, cause);
    }

    private KafkaAway(String sentence, @Nullable Asked asked, Throwable cause) {
        super(sentence, cause);
        this.asked = asked;
    }

    /**
     * What Kafka's ACLs would have to allow.
     *
     * @param operation as in Kafka's ACLs
     * @param kind topic, group or cluster
     */
    record Asked(String operation, String kind, String name) {
        static Asked topic(String operation, String name) {
            return new Asked(operation, "topic", name);
        }
    }

    Optional<Asked> asked() {
        return Optional.ofNullable(asked);
    }

    /** Whether it was refused rather than not done in time. */
    boolean isRefusal() {
        for (Throwable cause = getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof AuthorizationException) return true;
        }
        return false;
    }

    /** @param what names the request in the message */
    static <T> T await(String what, Future<T> answer) {
        return await(what, null, answer);
    }

    /** @param asked what must be allowed for it; null where it needs no leave */
    static <T> T await(String what, @Nullable Asked asked, Future<T> answer) {
        try {
            return answer.get(2 * KafkaClients.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            throw new KafkaAway("Kafka did not " + what + ": " + rootMessage(failure), asked, failure);
        } catch (TimeoutException failure) {
            throw new KafkaAway("Kafka did not " + what + " in time", failure);
        } catch (InterruptedException stopped) {
            throw new InterruptException(stopped);
        }
    }

    private static String rootMessage(ExecutionException failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure.toString() : cause.toString();
    }
}
