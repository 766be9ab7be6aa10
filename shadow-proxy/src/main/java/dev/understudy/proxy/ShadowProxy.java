package dev.understudy.proxy;

import dev.understudy.policy.AccessLogSettings;
import dev.understudy.policy.CannotStart;
import dev.understudy.policy.Policy;
import dev.understudy.policy.ProxySettings;
import dev.understudy.policy.Timeouts;
import dev.understudy.proxy.admin.AdminServer;
import dev.understudy.proxy.admin.InstanceMetrics;
import dev.understudy.proxy.admin.ProxyMetrics;
import dev.understudy.proxy.admin.Readiness;
import dev.understudy.proxy.capture.ByteBudget;
import dev.understudy.proxy.forward.NameRefresh;
import dev.understudy.proxy.forward.Names;
import dev.understudy.proxy.forward.Pool;
import dev.understudy.proxy.forward.Side;
import dev.understudy.proxy.mirror.Breaker;
import dev.understudy.proxy.mirror.ClientIdentities;
import dev.understudy.proxy.mirror.MirrorLinks;
import dev.understudy.proxy.mirror.MirrorState;
import dev.understudy.proxy.mirror.MirrorSwitch;
import dev.understudy.proxy.mirror.MirroringAudience;
import dev.understudy.proxy.observe.BoundedAccessLog;
import dev.understudy.proxy.observe.ObservedAudience;
import dev.understudy.proxy.observe.RequestFigures;
import dev.understudy.proxy.overload.Cause;
import dev.understudy.proxy.overload.Descriptors;
import dev.understudy.proxy.overload.HeapAfterCollection;
import dev.understudy.proxy.overload.PressureWatch;
import dev.understudy.proxy.pass.BoundedPass;
import dev.understudy.proxy.pass.PassSettings;
import dev.understudy.proxy.publish.KafkaExchangePublisher;
import dev.understudy.proxy.publish.KafkaLink;
import dev.understudy.proxy.publish.LedgerReporter;
import dev.understudy.proxy.serve.Audience;
import dev.understudy.proxy.serve.Listener;
import dev.understudy.proxy.serve.ServeLimits;
import dev.understudy.proxy.serve.ServedLoop;
import dev.understudy.proxy.tls.FileChecks;
import dev.understudy.proxy.tls.Reloaded;
import dev.understudy.proxy.tls.ServerTls;
import dev.understudy.proxy.wire.Loop;
import dev.understudy.proxy.wire.Loops;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.undertow.server.HttpHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.xnio.XnioIoThread;

/** The running proxy: serves users from the primary, copies what may be copied, publishes what both sides answered. */
public final class ShadowProxy implements AutoCloseable {
    private static final Duration NAMES_PERIOD = Duration.ofSeconds(10);
    private static final double NANOS_PER_SECOND = 1e9;
    private static final Duration CERTIFICATES_LOOKED_AT = Duration.ofSeconds(2);

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
        Sides sides = Sides.of(policy, Names.SYSTEM);
        Optional<ServerTls> tls = policy.proxy().termination().map(ServerTls::of);
        var closing = new Closing();
        boolean started = false;
        try {
            ShadowProxy proxy = start(policy, options, sides, tls, closing);
            started = true;
            return proxy;
        } finally {
            if (!started) closing.close();
        }
    }

    private static ShadowProxy start(
            Policy policy, ProxyOptions options, Sides sides, Optional<ServerTls> tls, Closing closing) {
        DataDirectory data = DataDirectory.open(policy);
        closing.add(data.epochs());
        var ledger = data.epochs().present();
        var identities = new ClientIdentities(policy.identity(), data.identityKey());

        var link = closing.add(new KafkaLink(policy.kafka(), policy.proxy().instance()));
        var reporter = closing.add(new LedgerReporter(link, data.epochs(), InstantSource.system()));
        var publisher = closing.add(new KafkaExchangePublisher(
                link, ledger.origin(), policy.proxy().limits().publishQueueBytes()));
        var settings = new PassSettings(ledger.origin(), policy.redaction(), identities, options.shippedShare());
        var pass = closing.add(new BoundedPass(settings, publisher, options.passThreads()));

        Loops loops = closing.add(loops(options));
        var budget = new ByteBudget(policy.proxy().limits().captureBudgetBytes());
        var pressure = closing.add(pressure(budget, loops));
        MirrorState mirror = mirrorState(data, budget, pressure);
        var serving = new AtomicBoolean();
        PrometheusMeterRegistry metrics = ProxyMetrics.of(ledger, mirror);
        ProxyMetrics.gauge(metrics, "understudy.publish.queue.bytes", publisher::unsettledBytes);
        ProxyMetrics.gauge(metrics, "understudy.pass.waiting", pass::waiting);
        var instances =
                new InstanceMetrics(metrics, Map.of("primary", sides.primary(), "candidate", sides.candidate()));
        ProxyMetrics.duration(metrics, "understudy.loop.lag", loops::lag);
        ProxyMetrics.pressure(metrics, pressure);
        AdminServer admin = closing.add(admin(
                policy,
                AdminServer.routes(
                        () -> readiness(serving, link, mirror), metrics, mirror.pausing(), data.adminToken())));

        var names = closing.add(new NameRefresh(sides.both(), Names.SYSTEM, NAMES_PERIOD, instances::follow));
        var files = closing.add(new FileChecks(files(sides, tls), CERTIFICATES_LOOKED_AT));
        var links = new MirrorLinks(pools(loops, sides.candidate()), pass, identities);
        Audience audience = new ObservedAudience(
                MirroringAudience.of(policy, ledger, mirror, links),
                new RequestFigures(metrics),
                accessLog(policy, closing, metrics),
                identities);
        Map<XnioIoThread, ServedLoop> served = serve(pools(loops, sides.primary()), audience, policy.proxy());
        Timeouts timeouts = policy.proxy().timeouts();
        closing.add(new Drain(served.values(), mirror, timeouts.drain()));
        Listener listener = closing.add(listen(policy, loops, served, tls));
        closing.add(new Farewell(served.values(), serving, timeouts.drainDelay()));
        ProxyMetrics.gauge(metrics, "understudy.client.connections", listener::connected);
        ProxyMetrics.gauge(metrics, "understudy.client.connections.limit", listener::limit);
        publisher.start();
        reporter.start();
        names.start();
        files.start();
        pressure.start();
        serving.set(true);
        return new ShadowProxy(listener, admin, closing);
    }

    private static PressureWatch pressure(ByteBudget budget, Loops loops) {
        return new PressureWatch(Map.of(
                Cause.BUDGET,
                () -> (double) budget.usedBytes() / Math.max(1, budget.limitBytes()),
                Cause.LOOP_LAG,
                () -> loops.lag().toNanos() / NANOS_PER_SECOND,
                Cause.HEAP,
                HeapAfterCollection.here(),
                Cause.DESCRIPTORS,
                Descriptors.here()));
    }

    private static MirrorState mirrorState(DataDirectory data, ByteBudget budget, PressureWatch pressure) {
        return new MirrorState(
                new MirrorSwitch(data.pauseMarker()),
                new Breaker(System::nanoTime),
                new AtomicInteger(),
                budget,
                pressure::grade);
    }

    private static @Nullable BoundedAccessLog accessLog(
            Policy policy, Closing closing, PrometheusMeterRegistry metrics) {
        AccessLogSettings settings = policy.proxy().accessLog();
        if (settings.isOff()) return null;
        try {
            BoundedAccessLog log = closing.add(BoundedAccessLog.open(settings));
            ProxyMetrics.counter(metrics, "understudy.access.log.dropped", log::dropped);
            return log;
        } catch (IOException e) {
            throw new CannotStart("The access log " + settings.target() + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static Map<Loop, Pool> pools(Loops loops, Side side) {
        var pools = new LinkedHashMap<Loop, Pool>();
        for (Loop loop : loops.all()) pools.put(loop, new Pool(loop, side));
        return pools;
    }

    private static Map<XnioIoThread, ServedLoop> serve(
            Map<Loop, Pool> primary, Audience audience, ProxySettings settings) {
        var limits = ServeLimits.of(settings.timeouts(), settings.limits().progressBytes());
        var served = new LinkedHashMap<XnioIoThread, ServedLoop>();
        primary.forEach((loop, pool) -> served.put(loop.thread(), new ServedLoop(loop, pool, audience, limits)));
        return served;
    }

    private static Readiness readiness(AtomicBoolean serving, KafkaLink link, MirrorState mirror) {
        var reasons = new ArrayList<String>();
        if (!link.isUp()) reasons.add("Kafka cannot be reached: exchanges wait and are then shed");
        if (mirror.breaker().isOpen()) reasons.add("the candidate fails again and again and is spared");
        if (mirror.pausing().isPaused()) reasons.add("mirroring is paused");
        switch (mirror.grade().get()) {
            case NORMAL -> {}
            case BODILESS -> reasons.add("under pressure: the bodies of new exchanges are not kept");
            case NO_MIRRORING -> reasons.add("under pressure: nothing is mirrored");
        }
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

    private static List<Reloaded> files(Sides sides, Optional<ServerTls> tls) {
        var files = new ArrayList<>(sides.files());
        tls.ifPresent(ended -> files.add(ended.reloaded()));
        return List.copyOf(files);
    }

    private static Listener listen(
            Policy policy, Loops loops, Map<XnioIoThread, ServedLoop> served, Optional<ServerTls> tls) {
        InetSocketAddress address = policy.proxy().listen();
        int connections = Descriptors.here().clients(policy.proxy().limits().connections());
        try {
            return Listener.open(loops.worker(), address, served, tls, connections);
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
