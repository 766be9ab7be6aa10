package dev.understudy.proxy.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.embedded.BrokerProcess;
import dev.understudy.proxy.fixture.ChaosTcpProxy.Fault;
import dev.understudy.proxy.fixture.PolicyText;
import dev.understudy.proxy.fixture.ProxyProcess;
import dev.understudy.proxy.fixture.PureApi;
import dev.understudy.proxy.fixture.RawServer;
import dev.understudy.proxy.fixture.ServedPrimary;
import dev.understudy.proxy.fixture.SickServer;
import dev.understudy.proxy.fixture.Topic;
import dev.understudy.proxy.fixture.UserLoad;
import dev.understudy.proxy.forward.Client;
import dev.understudy.proxy.forward.Instance;
import dev.understudy.proxy.forward.Timing;
import dev.understudy.proxy.http.HeaderLines;
import dev.understudy.proxy.http.Refusal;
import dev.understudy.proxy.http.RequestHead;
import dev.understudy.proxy.http.ResponseHead;
import dev.understudy.proxy.serve.Audience;
import dev.understudy.proxy.serve.Witness;
import dev.understudy.proxy.wire.Loop;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users wait as long as they would without mirroring, whoever else is slow; and the method would tell if they did not. */
class UndelayedUsersIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration WORK = Duration.ofMillis(5);
    private static final int PAIRS = 3;
    private static final int RUNS = 10;
    private static final int RUNS_THAT_SEE_A_DELAY = 3;

    /** Few users before a primary that takes its time: the machine is not what they wait for. */
    private static final UserLoad BLOCK = new UserLoad("p50", 4, 40);

    @TempDir
    private static Path directory;

    private static BrokerProcess broker;
    private static RawServer primary;
    private static SickServer candidate;
    private static ProxyProcess proxy;

    @BeforeAll
    static void start() throws Exception {
        broker = BrokerProcess.start(directory.resolve("kafka"));
        Topic.createAll(broker.bootstrap());
        primary = RawServer.running(new PureApi(WORK));
        candidate = new SickServer();
        proxy = ProxyProcess.start(PolicyText.between(primary.url(), candidate.url())
                .withKafka(broker.bootstrap())
                .withTimeout("1s")
                .in(directory.resolve("proxy")));
        await().atMost(SOON).until(() -> proxy.readiness().contains("\"ready\""));
        BLOCK.run(proxy.address(), primary.address()); // warms both processes
    }

    @AfterAll
    static void stop() {
        proxy.close();
        candidate.close();
        primary.close();
        broker.close();
    }

    @Test
    void waitForNoCandidateThatIsWell() throws Exception {
        candidate.recover();

        assertUndelayed();
    }

    @Test
    void waitForNoCandidateThatHangs() throws Exception {
        candidate.recover();
        candidate.suffer(new Fault.BlackHole());

        assertUndelayed();
    }

    @Test
    void waitForNoCandidateThatRefuses() throws Exception {
        candidate.recover();
        candidate.suffer(new Fault.Refusal());

        assertUndelayed();
    }

    @Test
    void waitForNoKafkaThatIsFrozen() throws Exception {
        candidate.recover();
        broker.freeze();

        assertUndelayed();

        broker.thaw();
    }

    @Test
    void wouldBeSeenToWaitForACopyThatBlocksTheirLoop() throws Exception {
        var audience = new BlockingAudience();
        try (var blocking = ServedPrimary.before(primary.url(), audience)) {
            List<InterleavedMedians> runs = measure(
                    RUNS_THAT_SEE_A_DELAY,
                    blocking.address(),
                    () -> audience.blocks = true,
                    () -> audience.blocks = false);

            assertThat(runs).noneMatch(InterleavedMedians::isInsideTheSpread);
        }
    }

    private static void assertUndelayed() throws Exception {
        List<InterleavedMedians> runs = measure(RUNS, proxy.address(), proxy::resume, proxy::pause);

        assertThat(runs).anyMatch(InterleavedMedians::isInsideTheSpread);
    }

    /** Up to so many runs, until one shows no delay: who is made to wait waits in each, the machine's noise passes. */
    private static List<InterleavedMedians> measure(
            int most, InetSocketAddress users, Runnable switchOn, Runnable switchOff) throws InterruptedException {
        var runs = new ArrayList<InterleavedMedians>();
        block(users, switchOn); // what this candidate makes the proxy do for the first time is not measured
        while (runs.size() < most && runs.stream().noneMatch(InterleavedMedians::isInsideTheSpread)) {
            runs.add(run(users, switchOn, switchOff));
        }
        return runs;
    }

    private static InterleavedMedians run(InetSocketAddress users, Runnable switchOn, Runnable switchOff)
            throws InterruptedException {
        var off = new ArrayList<Duration>();
        var on = new ArrayList<Duration>();
        for (int pair = 0; pair < PAIRS; pair++) {
            off.add(block(users, switchOff));
            on.add(block(users, switchOn));
        }
        off.add(block(users, switchOff));
        return new InterleavedMedians(off, on);
    }

    private static Duration block(InetSocketAddress users, Runnable before) throws InterruptedException {
        before.run();
        UserLoad.Outcome outcome = BLOCK.run(users, primary.address());
        assertThat(outcome.failures()).isEmpty();
        return outcome.median();
    }

    /** Copies as nginx's mirror does: the user's next request waits. */
    private static final class BlockingAudience implements Audience {
        private volatile boolean blocks;

        @Override
        public Witness forwarded(RequestHead head, Client client, Loop loop) {
            return new BlockingWitness();
        }

        @Override
        public void refused(Refusal refusal) {}

        @Override
        public void answeredHere(RequestHead head) {}

        private final class BlockingWitness implements Witness {
            @Override
            public void requestBody(byte[] array, int from, int to) {}

            @Override
            public void answerHead(ResponseHead head) {}

            @Override
            public void answerBody(byte[] array, int from, int to) {}

            @Override
            public void answered(Instance instance, Timing timing, HeaderLines trailers) {
                if (blocks) LockSupport.parkNanos(WORK.toNanos());
            }

            @Override
            public void unanswered(Cause cause) {}
        }
    }
}
