package dev.understudy.standalone.replay;

import dev.understudy.proxy.ReplayProxy;
import java.io.IOException;
import java.util.Optional;

/** Who asks both sides, and knows whether that may be. */
public interface Sender {
    Optional<ReplayProxy.Objection> against(byte[] head);

    /** Why mirroring has paused itself; empty where it has not. */
    Optional<String> pausedItself();

    /** @return the status of the primary's answer */
    int send(byte[] head) throws IOException;

    static Sender by(ReplayProxy proxy) {
        return new Sender() {
            @Override
            public Optional<ReplayProxy.Objection> against(byte[] head) {
                return proxy.against(head);
            }

            @Override
            public Optional<String> pausedItself() {
                return proxy.pausedItself();
            }

            @Override
            public int send(byte[] head) throws IOException {
                return proxy.send(head);
            }
        };
    }
}
