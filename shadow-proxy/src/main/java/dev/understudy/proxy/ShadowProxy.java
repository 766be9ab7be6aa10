package dev.understudy.proxy;

import dev.understudy.policy.AccessLogSettings;
import dev.understudy.policy.CannotStart;
import dev.understudy.policy.Policy;
import dev.understudy.policy.ProxySettings;
import dev.understudy.proxy.admin.AdminServer;
import dev.understudy.proxy.admin.ControlRoutes;
import dev.understudy.proxy.admin.InstanceMetrics;
import dev.understudy.proxy.admin.ProxyMetrics;
import dev.understudy.proxy.admin.Safeguards;
import dev.understudy.proxy.admin.StateJson;
import dev.understudy.proxy.capture.ByteBudget;
import dev.understudy.proxy.control.ControlBoard;
import dev.understudy.proxy.control.ControlTopic;
import dev.understudy.proxy.forward.Names;
import dev.understudy.proxy.forward.Pool;
import dev.understudy.proxy.forward.Side;
import dev.understudy.proxy.harm.HarmMetrics;
import dev.understudy.proxy.harm.HarmWatch;
import dev.understudy.proxy.ledger.Ledger;
import dev.understudy.proxy.mirror.Breaker;
import dev.understudy.proxy.mirror.MirrorLinks;
import dev.understudy.proxy.mirror.MirrorState;
import dev.understudy.proxy.mirror.MirrorSwitch;
import dev.understudy.proxy.mirror.MirroringAudience;
import dev.understudy.proxy.mirror.PrimaryAgain;
import dev.understudy.proxy.observe.BoundedAccessLog;
import dev.understudy.proxy.observe.ObservedAudience;
import dev.understudy.proxy.observe.RequestFigures;
import dev.understudy.proxy.overload.Cause;
import dev.understudy.proxy.overload.Descriptors;
import dev.understudy.proxy.overload.HeapAfterCollection;
import dev.understudy.proxy.overload.PressureWatch;
import dev.understudy.proxy.publish.KafkaLink;
import dev.understudy.proxy.reload.LivePolicy;
import dev.understudy.proxy.reload.LiveTemplates;
import dev.understudy.proxy.reload.PolicyChecks;
import dev.understudy.proxy.serve.Audience;
import dev.understudy.proxy.serve.Listener;
import dev.understudy.proxy.serve.ServeLimits;
import dev.understudy.proxy.serve.ServedLoop;
import dev.understudy.proxy.tls.ServerTls;
import dev.understudy.proxy.wire.Loop;
import dev.understudy.proxy.wire.Loops;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.xnio.XnioIoThread;

/** The running proxy: serves users from the primary, copies what may be copied, publishes what both sides answered. */
public final class ShadowProxy implements AutoCloseable {
    /** How long a proxy that remembers no orders waits for those of the control topic before it serves. */
    private static final Duration ORDERS = Duration.ofSeconds(5);

    private static final double NANOS_PER_SECOND = 1e9;

    private final Listener listener;
    private final AdminServer admin;
    private final Accounting accounting;
    private final Closing closing;

    private ShadowProxy(Listener listener, AdminServer admin, Accounting accounting, Closing closing) {
        this.listener = listener;
        this.admin = admin;
        this.accounting = accounting;
        this.closing = closing;
    }

    /**
     * What a replay looks at.
     *
     * @param mirroring what would be mirrored
     * @param orders what people have paused
     */
    record Accounting(
            MirroringAudience mirroring, HarmWatch harm, Ledger ledger, KafkaLink kafka, ControlTopic orders) {}

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
        var publishing = Publishing.of(policy, data, options, closing);
        Loops loops = closing.add(Sockets.loops(options));
        var budget = new ByteBudget(policy.proxy().limits().captureBudgetBytes());
        var pressure = closing.add(pressure(budget, loops));
        boolean remembersOrders = Files.exists(data.orders());
        ControlBoard board = ControlBoard.open(data.orders());
        var templates = new LiveTemplates(board, data.writesOnGet()::alsoUnder);
        LivePolicy live = LivePolicy.begin(policy, options.policyFile(), board, data::identities);
        var harm = closing.add(new HarmWatch(policy.precautions().controlWindows()));
        MirrorState mirror = mirrorState(board, budget, pressure, harm);
        Leaves leaves = Leaves.of(policy, live.inForce(), sides, data, loops, closing);

        var serving = new AtomicBoolean();
        PrometheusMeterRegistry metrics = ProxyMetrics.of(data.epochs().present(), mirror);
        publishing.measure(metrics);
        ProxyMetrics.gauge(metrics, "understudy.writes.on.get", data.writesOnGet()::size);
        ProxyMetrics.duration(metrics, "understudy.loop.lag", loops::lag);
        ProxyMetrics.pressure(metrics, pressure);
        HarmMetrics.of(harm, metrics);
        ProxyMetrics.policy(metrics, live);
        leaves.measure(metrics, live);
        var standing = new Standing(serving, publishing.link(), mirror, leaves.dryRuns(), harm);
        var safeguards = new Safeguards(
                harm, leaves.dryRuns(), leaves.links().isolated(), publishing.rechecks(), data.writesOnGet());
        var state = new StateJson(policy.proxy().instance(), live, templates::state, board, mirror, safeguards);
        var orders = new ControlRoutes(board, state, data.adminToken());
        AdminServer admin = closing.add(
                Sockets.admin(policy, leaves.pages(data.adminToken(), AdminServer.routes(standing, metrics, orders))));

        var instances = new InstanceMetrics(metrics, sides.named());
        var upkeep = Upkeep.of(sides, tls, instances, closing);
        var links = new MirrorLinks(
                pools(loops, sides.candidate()), primaryAgain(policy, loops, sides), publishing.pass(), leaves.links());
        var mirroring =
                MirroringAudience.of(live.inForce(), templates, data.epochs().present(), mirror, links);
        Audience audience = new ObservedAudience(
                mirroring,
                new RequestFigures(metrics),
                accessLog(policy, closing, metrics),
                () -> live.inForce().get().terms().identities(),
                harm::answered);
        Map<XnioIoThread, ServedLoop> served = serve(pools(loops, sides.primary()), audience, policy.proxy());
        closing.add(publishing.rechecks());
        closing.add(new Drain(served.values(), mirror, policy.proxy().timeouts().drain()));
        var topic = closing.add(new ControlTopic(policy.kafka(), policy.proxy().instance(), board));
        topic.start();
        if (!remembersOrders) topic.awaitOrders(ORDERS);
        templates.check();
        Listener listener = closing.add(Sockets.listen(policy, loops, served, tls));
        closing.add(
                new Farewell(served.values(), serving, policy.proxy().timeouts().drainDelay()));
        ProxyMetrics.gauge(metrics, "understudy.client.connections", listener::connected);
        ProxyMetrics.gauge(metrics, "understudy.client.connections.limit", listener::limit);

        var checks = closing.add(new PolicyChecks(live, templates));

        publishing.start(state::text);
        checks.start();
        upkeep.start();
        pressure.start();
        leaves.dryRuns().start();
        harm.start();
        serving.set(true);
        var accounting = new Accounting(mirroring, harm, data.epochs().present(), publishing.link(), topic);
        return new ShadowProxy(listener, admin, accounting, closing);
    }

    private static PrimaryAgain primaryAgain(Policy policy, Loops loops, Sides sides) {
        Duration slow = policy.proxy().recheck().timeout().dividedBy(2);
        return new PrimaryAgain(pools(loops, sides.primaryAgain()), sides.primary()::isAtEase, slow);
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

    private static MirrorState mirrorState(
            ControlBoard board, ByteBudget budget, PressureWatch pressure, HarmWatch harm) {
        return new MirrorState(
                new MirrorSwitch(board),
                new Breaker(System::nanoTime),
                new AtomicInteger(),
                budget,
                pressure::grade,
                harm::withholds);
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

    static Map<Loop, Pool> pools(Loops loops, Side side) {
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

    /** Where users are served. */
    public InetSocketAddress address() {
        return listener.address();
    }

    public InetSocketAddress adminAddress() {
        return admin.address();
    }

    Accounting accounting() {
        return accounting;
    }

    /** Answers what is under way, publishes what waits, for some seconds each. */
    @Override
    public void close() {
        closing.close();
    }
}
