package dev.understudy.proxy;

import dev.understudy.policy.CannotStart;
import dev.understudy.policy.Policy;
import dev.understudy.proxy.admin.AdminServer;
import dev.understudy.proxy.admin.ProxyMetrics;
import dev.understudy.proxy.admin.Readiness;
import dev.understudy.proxy.capture.ByteBudget;
import dev.understudy.proxy.forward.NameRefresh;
import dev.understudy.proxy.forward.Pool;
import dev.understudy.proxy.forward.Side;
import dev.understudy.proxy.mirror.Breaker;
import dev.understudy.proxy.mirror.ClientIdentities;
import dev.understudy.proxy.mirror.MirrorLinks;
import dev.understudy.proxy.mirror.MirrorState;
import dev.understudy.proxy.mirror.MirrorSwitch;
import dev.understudy.proxy.mirror.MirroringAudience;
import dev.understudy.proxy.pass.BoundedPass;
import dev.understudy.proxy.pass.PassSettings;
import dev.understudy.proxy.publish.KafkaExchangePublisher;
import dev.understudy.proxy.publish.KafkaLink;
import dev.understudy.proxy.publish.LedgerReporter;
import dev.understudy.proxy.serve.Audience;
import dev.understudy.proxy.serve.Listener;
import dev.understudy.proxy.serve.ServeLimits;
import dev.understudy.proxy.serve.ServedLoop;
import dev.understudy.proxy.wire.Loop;
import dev.understudy.proxy.wire.Loops;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.undertow.server.HttpHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.xnio.XnioIoThread;

/** The running proxy: serves users from the primary, copies what may be copied, publishes what both sides answered. */
public final class ShadowProxy implements AutoCloseable {
    private final Listener listener;
    private final AdminServer admin;
    private final Closing closing;

    private ShadowProxy(Listener listener, AdminServer admin, Closing closing) {
        this.listener = listener;
        this.admin = admin;
        this.closing = closing;
    }

    /** @throws CannotStart with one sentence for the user; nothing is left running then */
    public static ShadowProxy start(Policy policy, ProxyOptions options) {
        Sides sides = Sides.of(policy);
        var closing = new Closing();
        boolean started = false;
        try {
            ShadowProxy proxy = start(policy, options, sides, closing);
            started = true;
            return proxy;
        } finally {
            if (!started) closing.close();
        }
    }

    private static ShadowProxy start(Policy policy, ProxyOptions options, Sides sides, Closing closing) {
        DataDirectory data = DataDirectory.open(policy);
        closing.add(data.epochs());
        var ledger = data.epochs().present();
        var identities = new ClientIdentities(policy.identity(), data.identityKey());
        MirrorState mirror = mirrorState(policy, data);

        var link = closing.add(new KafkaLink(policy.kafka(), policy.proxy().instance()));
        var reporter = closing.add(new LedgerReporter(link, data.epochs(), InstantSource.system()));
        var publisher = closing.add(new KafkaExchangePublisher(
                link, ledger.origin(), policy.proxy().limits().publishQueueBytes()));
        var settings = new PassSettings(ledger.origin(), policy.redaction(), identities, options.shippedShare());
        var pass = closing.add(new BoundedPass(settings, publisher, options.passThreads()));

        var serving = new AtomicBoolean();
        PrometheusMeterRegistry metrics = ProxyMetrics.of(ledger, mirror);
        ProxyMetrics.gauge(metrics, "understudy.publish.queue.bytes", publisher::unsettledBytes);
        ProxyMetrics.gauge(metrics, "understudy.pass.waiting", pass::waiting);
        AdminServer admin = closing.add(admin(
                policy,
                AdminServer.routes(
                        () -> readiness(serving, link, mirror), metrics, mirror.pausing(), data.adminToken())));

        Loops loops = closing.add(loops(options));
        var names = closing.add(new NameRefresh(sides.instances()));
        var links = new MirrorLinks(pools(loops, sides.candidate()), pass, identities);
        Audience audience = MirroringAudience.of(policy, ledger, mirror, links);
        Map<XnioIoThread, ServedLoop> served = serve(pools(loops, sides.primary()), audience);
        closing.add(new Drain(served.values(), mirror));
        Listener listener = closing.add(listen(policy.proxy().listen(), loops, served));
        publisher.start();
        reporter.start();
        names.start();
        serving.set(true);
        closing.add(() -> serving.set(false));
        return new ShadowProxy(listener, admin, closing);
    }

    private static MirrorState mirrorState(Policy policy, DataDirectory data) {
        return new MirrorState(
                new MirrorSwitch(data.pauseMarker()),
                new Breaker(System::nanoTime),
                new AtomicInteger(),
                new ByteBudget(policy.proxy().limits().captureBudgetBytes()));
    }

    private static Map<Loop, Pool> pools(Loops loops, Side side) {
        var pools = new LinkedHashMap<Loop, Pool>();
        for (Loop loop : loops.all()) pools.put(loop, new Pool(loop, side));
        return pools;
    }

    private static Map<XnioIoThread, ServedLoop> serve(Map<Loop, Pool> primary, Audience audience) {
        var served = new LinkedHashMap<XnioIoThread, ServedLoop>();
        primary.forEach(
                (loop, pool) -> served.put(loop.thread(), new ServedLoop(loop, pool, audience, ServeLimits.DEFAULT)));
        return served;
    }

    private static Readiness readiness(AtomicBoolean serving, KafkaLink link, MirrorState mirror) {
        var reasons = new ArrayList<String>();
        if (!link.isUp()) reasons.add("Kafka cannot be reached: exchanges wait and are then shed");
        if (mirror.breaker().isOpen()) reasons.add("the candidate fails again and again and is spared");
        if (mirror.pausing().isPaused()) reasons.add("mirroring is paused");
        return new Readiness(serving.get(), List.copyOf(reasons));
    }

    private static Loops loops(ProxyOptions options) {
        try {
            return Loops.start("understudy-proxy", options.loops());
        } catch (IOException e) {
            throw new CannotStart("The proxy cannot start its event loops: " + e.getMessage(), e);
        }
    }

    private static AdminServer admin(Policy policy, HttpHandler routes) {
        InetSocketAddress address = policy.proxy().admin();
        try {
            return AdminServer.start(address, routes);
        } catch (IOException e) {
            throw new CannotStart("The proxy's admin port cannot listen on " + words(address, e), e);
        }
    }

    private static Listener listen(InetSocketAddress address, Loops loops, Map<XnioIoThread, ServedLoop> served) {
        try {
            return Listener.open(loops.worker(), address, served);
        } catch (IOException e) {
            throw new CannotStart("The proxy cannot listen on " + words(address, e), e);
        }
    }

    private static String words(InetSocketAddress address, IOException e) {
        return address.getHostString() + ":" + address.getPort() + ": " + e.getMessage() + ".";
    }

    /** Where users are served. */
    public InetSocketAddress address() {
        return listener.address();
    }

    public InetSocketAddress adminAddress() {
        return admin.address();
    }

    /** Answers what is under way, publishes what waits, for some seconds each. */
    @Override
    public void close() {
        closing.close();
    }
}
