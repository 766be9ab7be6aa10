package dev.understudy.proxy;

import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.policy.CannotStart;
import dev.understudy.policy.Policy;
import dev.understudy.proxy.forward.Client;
import dev.understudy.proxy.http.RequestHead;
import dev.understudy.proxy.http.RequestOutcome;
import dev.understudy.proxy.http.RequestParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A proxy that serves nobody: it is given requests that were asked before, asks the primary, and copies them by the rules,
 * pauses and budgets of any proxy. What it counts and publishes bears an origin of its own.
 */
public final class ReplayProxy implements AutoCloseable {
    private static final Client HERE = new Client("127.0.0.1", "http");
    /** Which endpoints write though they only read, and what is paused. */
    private static final List<String> KNOWN = List.of("writes-on-get", "orders.json");

    private static final Duration KAFKA = Duration.ofSeconds(15);
    private static final Duration LONGER = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(20);

    private final ShadowProxy proxy;
    private final ReplaySender sender;

    private ReplayProxy(ShadowProxy proxy, ReplaySender sender) {
        this.proxy = proxy;
        this.sender = sender;
    }

    /**
     * Starts it beside whatever runs, with files of its own in the policy's data directory.
     *
     * @param secrets that no record may hold
     * @throws CannotStart with one sentence for the user; nothing is left running then
     */
    public static ReplayProxy start(Policy policy, ProxyOptions options, ReplaySecrets secrets) {
        Policy own = ReplayPolicy.of(policy, secrets);
        for (String name : KNOWN)
            copy(policy.data().resolve("proxy"), own.data().resolve("proxy"), name);
        ShadowProxy proxy = ShadowProxy.start(own, options);
        boolean started = false;
        try {
            awaitKafka(proxy, policy);
            proxy.accounting().orders().awaitOrders(KAFKA);
            started = true;
        } finally {
            if (!started) proxy.close();
        }
        return new ReplayProxy(
                proxy,
                new ReplaySender(proxy.address(), policy.primary().timeout().plus(LONGER)));
    }

    /** What the proxy beside it remembers and this one must know too. */
    private static void copy(Path users, Path own, String name) {
        Path known = users.resolve(name);
        try {
            Files.createDirectories(own);
            if (Files.exists(known)) Files.copy(known, own.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new CannotStart("What the proxy of users remembers cannot be read from " + known + ".", e);
        }
    }

    /** Without it nothing is known of pauses, and what the sides answer would be lost. */
    private static void awaitKafka(ShadowProxy proxy, Policy policy) {
        long end = System.nanoTime() + KAFKA.toNanos();
        try {
            while (!proxy.accounting().kafka().isUp()) {
                if (System.nanoTime() - end >= 0) {
                    throw new CannotStart("Kafka cannot be reached at "
                            + policy.kafka().bootstrap() + ": what a replay shows would be lost.");
                }
                Thread.sleep(POLL);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The replay was told to end before it began.", interrupted);
        }
    }

    /** Why a request must not be sent now. */
    public sealed interface Objection {
        /** The framing guard would refuse it. */
        record Refused(String why) implements Objection {}

        /** It would be answered by the primary and not be mirrored. */
        record NotMirrored(LedgerCounter reason) implements Objection {}
    }

    /** @param head a whole request head */
    public Optional<Objection> against(byte[] head) {
        return switch (RequestParser.parse(head.clone())) {
            case RequestOutcome.Refused refused ->
                Optional.of(new Objection.Refused(refused.refusal().why()));
            case RequestOutcome.Accepted accepted -> against(accepted.head());
        };
    }

    private Optional<Objection> against(RequestHead head) {
        return proxy.accounting().mirroring().against(head, HERE).map(Objection.NotMirrored::new);
    }

    /** Why mirroring has paused itself, as a proxy does that harms the primary; empty where it has not. */
    public Optional<String> pausedItself() {
        return proxy.accounting().harm().pausedBecause();
    }

    /**
     * Asks the primary, and through it the candidate. Blocks until the primary's answer is whole.
     *
     * @return its status
     * @throws IOException where there is no whole answer
     */
    public int send(byte[] head) throws IOException {
        return sender.send(head);
    }

    /** What was counted so far, over all endpoints; what is 0 is left out. */
    public Map<LedgerCounter, Long> account() {
        var account = new EnumMap<LedgerCounter, Long>(LedgerCounter.class);
        for (LedgerCounter counter : LedgerCounter.values()) {
            long total = proxy.accounting().ledger().total(counter);
            if (total > 0) account.put(counter, total);
        }
        return account;
    }

    /** Waits until every request has ended, in Kafka or elsewhere. @return whether all have */
    public boolean awaitEnds(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (inFlight() > 0 && System.nanoTime() - end < 0) Thread.sleep(POLL);
        return inFlight() == 0;
    }

    private long inFlight() {
        Map<LedgerCounter, Long> account = account();
        long seen = account.getOrDefault(LedgerCounter.SEEN, 0L);
        return 2 * seen - account.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public void close() {
        proxy.close();
    }
}
