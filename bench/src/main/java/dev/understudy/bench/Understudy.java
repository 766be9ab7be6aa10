package dev.understudy.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The proxy role as a user starts it, and a broker for it to publish to. */
record Understudy(Servers servers, Path program) {
    private static final String ADDRESS = "broker.address";

    static Server broker(Path work) {
        Path address = work.resolve(ADDRESS);
        Server broker = Jvm.start(
                "broker",
                work,
                "1g",
                Jvm.own(),
                List.of(Broker.class.getName(), work.resolve("kafka").toString(), address.toString()));
        return broker.await(() -> Files.exists(address));
    }

    /** The address of the broker that was started in the folder. */
    static String bootstrap(Path work) {
        try {
            return Files.readString(work.resolve(ADDRESS));
        } catch (IOException e) {
            throw new CannotMeasure("the broker does not tell its address: " + e.getMessage(), e);
        }
    }

    /** @param beside servers that the proxy makes work */
    Peer peer(Variant variant, List<Server> beside) {
        URI address = Ports.free();
        URI admin = Ports.free();
        Path policy = policy(variant, address, admin);
        Server proxy = servers.own(Jvm.start(
                        "proxy-" + address.getPort(),
                        servers.folder(),
                        variant.heap(),
                        program.resolve("*").toString(),
                        List.of("dev.understudy.standalone.Main", "proxy", "--policy", policy.toString()))
                .awaitPort(address.getPort()));
        return new Peer(variant.name(), address, List.of(proxy), beside, Published.by(admin));
    }

    private Path policy(Variant variant, URI address, URI admin) {
        Path file = servers.folder().resolve("policy-" + address.getPort() + ".yaml");
        try {
            return Files.writeString(file, """
                    primary: { url: "%s" }
                    candidate: { url: "%s" }
                    routes:
                      - match: { methods: [GET, HEAD], path: /** }
                        mirror: %s
                    proxy: { listen: "%s", admin: "%s" }
                    kafka: { bootstrap: "%s" }
                    data: "%s"
                    """.formatted(
                            variant.primary(),
                            variant.candidate(),
                            variant.mirror(),
                            address.getAuthority(),
                            admin.getAuthority(),
                            variant.bootstrap(),
                            servers.folder().resolve("data-" + address.getPort())));
        } catch (IOException e) {
            throw new CannotMeasure("the policy cannot be written: " + e.getMessage(), e);
        }
    }
}
