package dev.understudy.worker.consume;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.InterruptException;

/** Kafka did not do in time what was asked of it; the same may work later. */
public final class KafkaAway extends RuntimeException {
    private static final long serialVersionUID = 1;

    KafkaAway(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** @param what names the request in the message */
    static <T> T await(String what, Future<T> answer) {
        try {
            return answer.get(2 * KafkaClients.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            throw new KafkaAway("Kafka did not " + what + ": " + rootMessage(failure), failure);
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
