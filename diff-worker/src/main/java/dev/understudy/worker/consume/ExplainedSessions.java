package dev.understudy.worker.consume;

import dev.understudy.policy.KafkaSettings;
import dev.understudy.worker.loop.Session;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;

/** Says of a session that ends because Kafka refuses something what an operator can do about it. */
public record ExplainedSessions(Supplier<Session> sessions, KafkaSettings settings) implements Supplier<Session> {

    @Override
    public Session get() {
        return explained(() -> new Explained(sessions.get()));
    }

    private <T> T explained(Supplier<T> step) {
        try {
            return step.get();
        } catch (KafkaAway | KafkaException failure) {
            throw new Refusals(settings)
                    .sentence(failure)
                    .<RuntimeException>map(sentence -> new KafkaAway(sentence, failure))
                    .orElse(failure);
        }
    }

    private final class Explained implements Session {
        private final Session session;

        Explained(Session session) {
            this.session = session;
        }

        @Override
        public void turn() {
            explained(() -> {
                session.turn();
                return session;
            });
        }

        @Override
        public void wakeUp() {
            session.wakeUp();
        }

        @Override
        public void close() {
            session.close();
        }
    }
}
