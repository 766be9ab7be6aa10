package dev.understudy.proxy.dryrun;

import dev.understudy.proxy.forward.Side;
import dev.understudy.proxy.tls.ClientTls;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a dry run may be asked of the candidate. It must have proved that it rolls back, and one answer without proof
 * switches the route off until a person switches it on again. From any thread; what blocks runs on a thread of its own.
 */
public final class DryRuns implements DryRunWatch, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DryRuns.class);

    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final CandidateProbe probe;
    private final SwitchedOffRoutes off;
    private final InstantSource clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("understudy-dry-run").daemon().unstarted(task));
    private volatile Proof proof = new Proof.Missing("the candidate was not asked yet");
    private volatile boolean wanted;

    /**
     * @param marks directory for the marks of routes that are switched off
     * @param timeout of a call to the candidate
     */
    public static DryRuns of(Side candidate, Optional<ClientTls> tls, Duration timeout, Path marks) throws IOException {
        var probe = new OkHttpCandidateProbe(candidate, tls, timeout);
        return new DryRuns(probe, SwitchedOffRoutes.in(marks), InstantSource.system());
    }

    /** Why the candidate does not prove that it rolls back; empty where it does. Blocks, and changes nothing. */
    public static Optional<String> missingProof(Side candidate, Optional<ClientTls> tls, Duration timeout) {
        return switch (new OkHttpCandidateProbe(candidate, tls, timeout).prove()) {
            case Proof.RolledBack rolledBack -> Optional.empty();
            case Proof.Missing missing -> Optional.of(missing.why());
        };
    }

    DryRuns(CandidateProbe probe, SwitchedOffRoutes off, InstantSource clock) {
        this.probe = probe;
        this.off = off;
        this.clock = clock;
    }

    /** Begins to ask the candidate, once its proof is wanted. */
    public void start() {
        start(PERIOD);
    }

    /** @param period in which a candidate without proof, or with other instances than before, is asked */
    void start(Duration period) {
        var unused = thread.scheduleWithFixedDelay(this::watch, 0, period.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public boolean mayRun(String route) {
        wanted = true;
        return isProved() && !off.contains(route);
    }

    /** From now on the candidate is asked for its proof; before, nobody needs it. */
    public void want() {
        wanted = true;
    }

    /** The candidate's word is void for the other routes, too, until it proves it again. */
    @Override
    public void unproven(String route, String why) {
        off.add(route, why, clock.instant());
        proof = new Proof.Missing("a dry run of " + route + " came back without proof");
        LOG.error(
                "the dry run of route {} may have written: {}; it is off until somebody has looked and switches it on again",
                route,
                why);
        remember(route);
    }

    /** Asks the candidate to prove it once more; blocks. */
    public Enabling enable(String route) {
        Optional<SwitchedOff> before = off.find(route);
        Proof fresh = probe.prove();
        proof = fresh;
        return switch (fresh) {
            case Proof.Missing missing -> new Enabling.Refused(missing.why());
            case Proof.RolledBack rolledBack ->
                before.map(known -> enable(route, known)).orElseGet(Enabling.Enabled::new);
        };
    }

    private Enabling enable(String route, SwitchedOff known) {
        try {
            if (!off.remove(route, known)) return new Enabling.Refused("it was switched off again meanwhile");
            LOG.warn("the dry run of route {} is switched on again", route);
            return new Enabling.Enabled();
        } catch (IOException e) {
            return new Enabling.Refused(
                    "its mark cannot be deleted, so a restart would switch it off: " + e.getMessage());
        }
    }

    /** How a route that is a dry run stands at present. */
    public RouteStanding standing(String route) {
        Optional<SwitchedOff> switchedOff = off.find(route);
        if (switchedOff.isPresent()) {
            return new RouteStanding.Off(
                    switchedOff.get().why(), switchedOff.get().since());
        }
        return missingProof().<RouteStanding>map(RouteStanding.Unproven::new).orElseGet(RouteStanding.On::new);
    }

    public Optional<SwitchedOff> switchedOff(String route) {
        return off.find(route);
    }

    /** The routes that are switched off, in sorted order. */
    public List<String> allSwitchedOff() {
        return off.names();
    }

    /** Why no dry run may be asked for at present, whatever the route; empty where the candidate has proved itself. */
    public Optional<String> missingProof() {
        return proof instanceof Proof.Missing missing ? Optional.of(missing.why()) : Optional.empty();
    }

    private void watch() {
        try {
            if (wanted && !isProved()) ask();
        } catch (RuntimeException bug) {
            proof = new Proof.Missing("asking for it failed: " + bug);
            LOG.error("asking the candidate to prove that it rolls back failed", bug);
        }
    }

    private boolean isProved() {
        return proof instanceof Proof.RolledBack rolledBack
                && rolledBack.instances().containsAll(probe.instances());
    }

    private void ask() {
        Proof before = proof;
        if (before instanceof Proof.RolledBack) proof = new Proof.Missing("an instance has not proved it yet");
        Proof fresh = probe.prove();
        proof = fresh;
        if (fresh.equals(before)) return;
        switch (fresh) {
            case Proof.RolledBack proved ->
                LOG.info("the candidate has proved that it rolls dry runs back: {}", proved.instances());
            case Proof.Missing missing -> LOG.warn("no dry run is asked of the candidate: {}", missing.why());
        }
    }

    /** Off the caller's thread, which may be a loop; where that has ended with everything else, on it. */
    private void remember(String route) {
        try {
            thread.execute(() -> write(route));
        } catch (RejectedExecutionException closed) {
            write(route);
        }
    }

    private void write(String route) {
        try {
            off.write(route);
        } catch (IOException e) {
            LOG.error("route {} is off, but a restart would not know it: its mark cannot be written", route, e);
        }
    }

    /** Waits for what is being written. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(2, TimeUnit.SECONDS)) thread.shutdownNow();
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
