package dev.understudy.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/**
 * All ways beside each other for bodies of one size.
 *
 * @param respelled whether the candidate spells the same body differently, or gives the very same bytes
 */
record SizeCourse(Path program, int bytes, boolean respelled) implements Course {
    private static final int SMALL = 1 << 10;
    private static final int MIDDLE = 16 << 10;
    /** Share of what nginx {@code mirror} takes, with which everybody keeps up. */
    private static final double EASE = 0.25;

    @Override
    public String title() {
        return (bytes >> 10) + " KiB, the candidate's bodies "
                + (respelled ? "spelled differently with the same meaning" : "equal byte for byte");
    }

    @Override
    public List<Peer> peers(Servers servers) {
        URI primary = Ports.free();
        URI candidate = Ports.free();
        Path work = servers.folder();
        servers.own(Nginx.upstream("primary", work, primary, Bodies.primary(bytes)));
        servers.own(Nginx.upstream(
                "candidate", work, candidate, respelled ? Bodies.candidate(bytes) : Bodies.primary(bytes)));
        URI plain = Ports.free();
        URI mirror = Ports.free();
        Server nginx = servers.own(Nginx.proxy(work, plain, primary));
        Server nginxMirror = servers.own(Nginx.mirror("mirror", work, mirror, primary, candidate));
        Server broker = servers.own(Understudy.broker(work));
        var ours = new Understudy(servers, program);
        String kafka = Understudy.bootstrap(work);
        return List.of(
                Peer.silent(Ways.DIRECT, primary, List.of()),
                Peer.silent(Ways.NGINX, plain, List.of(nginx)),
                Peer.silent(Ways.NGINX_MIRROR, mirror, List.of(nginxMirror)),
                ours.peer(new Variant(Ways.PLAIN, "never", primary, candidate, kafka, heap()), List.of()),
                ours.peer(
                        new Variant(Ways.WITHOUT_KAFKA, "safe", primary, candidate, "127.0.0.1:1", heap()), List.of()),
                ours.peer(new Variant(Ways.UNDERSTUDY, "safe", primary, candidate, kafka, heap()), List.of(broker)));
    }

    @Override
    public List<Target> targets() {
        if (bytes <= SMALL) {
            return List.of(Target.cpuAtMost(1.5, Ways.PLAIN, Ways.NGINX), mirroringCpuAtMost(0.75, Ways.NGINX_MIRROR));
        }
        if (bytes <= MIDDLE) return List.of(mirroringCpuAtMost(1.1, Ways.NGINX_MIRROR));
        return List.of(mirroringCpuAtMost(2.0, Ways.NGINX_MIRROR), mirroringCpuAtMost(1.3, Ways.WITHOUT_KAFKA));
    }

    private static Target mirroringCpuAtMost(double bound, String against) {
        return Target.cpuAtMost(bound, Ways.UNDERSTUDY, against).underFullMirroring();
    }

    @Override
    public List<Target> steadyTargets() {
        return bytes <= SMALL ? List.of(Target.p50AtMost(1, Ways.UNDERSTUDY, Ways.NGINX_MIRROR)) : List.of();
    }

    @Override
    public OptionalInt steadyRate(int fixed, List<Measurement> busy) {
        if (bytes <= SMALL) return OptionalInt.of(fixed);
        double most = Measurement.named(Ways.NGINX_MIRROR, busy).perSecond();
        return OptionalInt.of((int) Math.ceil(most * EASE));
    }

    private String heap() {
        return bytes <= SMALL ? "128m" : "512m";
    }
}
