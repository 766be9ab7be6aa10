package dev.understudy.proxy.forward;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.proxy.fixture.RawServer;
import dev.understudy.proxy.fixture.TestSides;
import dev.understudy.proxy.wire.Loop;
import dev.understudy.proxy.wire.Loops;
import dev.understudy.proxy.wire.Wire;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a kept connection holds while it is waited for. */
class PoolIT {
    private static final Duration LONG = Duration.ofSeconds(30);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void givesAConnectionThatHoldsNoReadBufferYet(boolean repeatable) throws Exception {
        try (var server = RawServer.running(conversation -> conversation.request());
                var loops = Loops.start("test", 1)) {
            Loop loop = loops.all().getFirst();
            Side side = TestSides.primary(server.url());
            var pool = new Pool(loop, side);
            var bare = new CompletableFuture<Boolean>();

            loop.execute(() -> {
                Instance instance = side.instances().getFirst();
                Opening.begin(loop, instance, new Opened(wire -> {
                    pool.put(instance, wire, LONG);
                    Wire taken = pool.take(instance, repeatable);
                    bare.complete(wire.equals(taken) && !wire.inbox().hasArray());
                    wire.close();
                }));
            });

            assertThat(bare.get(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private record Opened(Consumer<Wire> then) implements Opening.Handler {
        @Override
        public void opened(Wire wire) {
            then.accept(wire);
        }

        @Override
        public void refused(Failure failure) {
            throw new AssertionError(failure);
        }
    }
}
