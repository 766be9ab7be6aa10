package dev.understudy.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** What users get of nginx {@code mirror} and of us while the candidate is fast, slow, hung, or refuses. */
record SickCourse(Path program) implements Course {
    private static final int BYTES = 1 << 10;
    private static final String FAST = ", fast";
    private static final List<String> SICK = List.of(", 500 ms", ", hangs", ", refuses");

    @Override
    public String title() {
        return "1 KiB, users' throughput while the candidate is fast, takes 500 ms, hangs or refuses";
    }

    @Override
    public List<Peer> peers(Servers servers) {
        Path work = servers.folder();
        URI primary = Ports.free();
        servers.own(Nginx.upstream("primary", work, primary, Bodies.primary(BYTES)));
        servers.own(Understudy.broker(work));
        var peers = new ArrayList<Peer>();
        peers.addAll(before(FAST, servers, primary, fast(servers)));
        peers.addAll(before(SICK.get(0), servers, primary, sluggish(servers, 500)));
        peers.addAll(before(SICK.get(1), servers, primary, sluggish(servers, -1)));
        peers.addAll(before(SICK.get(2), servers, primary, Ports.free()));
        return peers;
    }

    private List<Peer> before(String how, Servers servers, URI primary, URI candidate) {
        URI address = Ports.free();
        Server mirror =
                servers.own(Nginx.mirror("mirror-" + address.getPort(), servers.folder(), address, primary, candidate));
        var ours = new Understudy(servers, program);
        String kafka = Understudy.bootstrap(servers.folder());
        return List.of(
                Peer.silent(Ways.NGINX_MIRROR + how, address, List.of(mirror)),
                ours.peer(new Variant("understudy" + how, "safe", primary, candidate, kafka, "256m"), List.of()));
    }

    private static URI fast(Servers servers) {
        URI address = Ports.free();
        servers.own(Nginx.upstream("candidate", servers.folder(), address, Bodies.candidate(BYTES)));
        return address;
    }

    private static URI sluggish(Servers servers, int millis) {
        URI address = Ports.free();
        List<String> arguments =
                List.of(Sluggish.class.getName(), Integer.toString(address.getPort()), Integer.toString(millis));
        servers.own(Jvm.start("sluggish-" + address.getPort(), servers.folder(), "128m", Jvm.own(), arguments)
                .awaitPort(address.getPort()));
        return address;
    }

    @Override
    public List<Target> targets() {
        return SICK.stream()
                .map(how -> Target.requestsAtLeast(0.95, Ways.UNDERSTUDY + how, Ways.UNDERSTUDY + FAST))
                .toList();
    }

    @Override
    public List<Target> steadyTargets() {
        return List.of();
    }

    @Override
    public OptionalInt steadyRate(int fixed, List<Measurement> busy) {
        return OptionalInt.empty();
    }
}
