package dev.understudy.proxy;

import dev.understudy.proxy.admin.Readiness;
import dev.understudy.proxy.dryrun.DryRuns;
import dev.understudy.proxy.harm.HarmWatch;
import dev.understudy.proxy.mirror.MirrorState;
import dev.understudy.proxy.publish.KafkaLink;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Whether the proxy serves, and what costs evidence at present. */
record Standing(AtomicBoolean serving, KafkaLink link, MirrorState mirror, DryRuns dryRuns, HarmWatch harm)
        implements Supplier<Readiness> {
    @Override
    public Readiness get() {
        var reasons = new ArrayList<String>();
        if (!link.isUp()) reasons.add("Kafka cannot be reached: exchanges wait and are then shed");
        if (mirror.breaker().isOpen()) reasons.add("the candidate fails again and again and is spared");
        if (mirror.pausing().isPaused()) reasons.add("mirroring is paused");
        if (mirror.pausing().pausedRoutes() > 0) reasons.add("some routes are paused");
        dryRuns.allSwitchedOff()
                .forEach(route ->
                        reasons.add("the dry run of route " + route + " is switched off: an answer had no proof"));
        harm.pausedBecause().ifPresent(why -> reasons.add("mirroring pauses itself: " + why));
        switch (mirror.grade().get()) {
            case NORMAL -> {}
            case BODILESS -> reasons.add("under pressure: the bodies of new exchanges are not kept");
            case NO_MIRRORING -> reasons.add("under pressure: nothing is mirrored");
        }
        return new Readiness(serving.get(), List.copyOf(reasons));
    }
}
