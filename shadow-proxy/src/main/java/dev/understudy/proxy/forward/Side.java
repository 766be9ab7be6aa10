package dev.understudy.proxy.forward;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Primary or candidate: its instances as its names lead to them now, and who of them is asked next. Shared by all loops. */
public final class Side {
    private final SideSettings settings;
    private final List<InstanceGroup> groups;
    private final BoundedWaiting waiting;
    private final List<Pool> pools = new CopyOnWriteArrayList<>();
    private final AtomicInteger rotation = new AtomicInteger();
    private volatile List<Instance> instances;

    private Side(SideSettings settings, List<InstanceGroup> groups) {
        this.settings = settings;
        this.groups = List.copyOf(groups);
        waiting = new BoundedWaiting(settings.connections().waiting());
        instances = present();
        if (instances.isEmpty()) throw new IllegalArgumentException("a side needs an instance");
    }

    /** Looks all names up, which may block. */
    public static Side of(List<URI> urls, Names names, SideSettings settings) {
        var side = new Side(
                settings,
                urls.stream().map(url -> new InstanceGroup(url, settings)).toList());
        side.lookUp(names);
        return side;
    }

    /** Follows its names, which may block; by one thread at a time. */
    public void lookUp(Names names) {
        groups.forEach(group -> group.lookUp(names));
        instances = present();
    }

    private List<Instance> present() {
        return groups.stream().flatMap(group -> group.instances().stream()).toList();
    }

    /** Never empty. */
    public List<Instance> instances() {
        return instances;
    }

    SideSettings settings() {
        return settings;
    }

    /**
     * A turn at the fit instance with the fewest requests pending, at each in turn where they are equal; null where none of
     * the others than those passed over is fit.
     */
    @Nullable
    Turn choose(long nanoTime, Collection<Instance> passedOver) {
        List<Instance> all = instances;
        int first = all.size() == 1 ? 0 : Math.floorMod(rotation.getAndIncrement(), all.size());
        for (int attempt = 0; attempt < all.size(); attempt++) { // another loop may be faster in taking a probe's turn
            Instance best = null;
            for (int i = 0; i < all.size(); i++) {
                Instance each = all.get((first + i) % all.size());
                if (passedOver.contains(each) || !each.health().isFit(nanoTime)) continue;
                if (best == null || each.pending() < best.pending()) best = each;
            }
            Turn turn = best == null ? null : best.tryBegin(nanoTime);
            if (best == null || turn != null) return turn;
        }
        return null;
    }

    /** The last one never rests: a turn at the one whose failure is the longest ago; null where all are passed over. */
    @Nullable
    Turn lastResort(long nanoTime, Collection<Instance> passedOver) {
        Instance best = null;
        for (Instance each : instances) {
            if (passedOver.contains(each)) continue;
            if (best == null
                    || each.health().sinceFailure(nanoTime) > best.health().sinceFailure(nanoTime)) best = each;
        }
        return best == null ? null : best.begin();
    }

    /** Whether it has time for more than its users: none of them waits, nobody rests, and half of its connections are free. */
    public boolean isAtEase() {
        int half = settings.connections().connections() / 2;
        return waiting.isEmpty() && instances.stream().noneMatch(each -> each.isResting() || each.pending() > half);
    }

    BoundedWaiting waiting() {
        return waiting;
    }

    void joins(Pool pool) {
        pools.add(pool);
    }

    /** A connection to the instance is gone, or was never made: who waits may open another. */
    void closed(Instance instance) {
        instance.connections().closed();
        if (!waiting.isEmpty()) pools.forEach(pool -> pool.loop().execute(pool::serveWaiting));
    }

    /** Somebody waits: idle connections on any loop are in the way. */
    void reclaims() {
        pools.forEach(pool -> pool.loop().execute(pool::giveUpIdle));
    }
}
