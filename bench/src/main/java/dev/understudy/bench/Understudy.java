package dev.understudy.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The proxy role as a user starts it, mirroring everything, with a broker to publish to. */
final class Understudy {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private Understudy() {}

    static Server broker(Path work) {
        Path address = work.resolve("broker.address");
        Server broker = java(
                "broker",
                work,
                System.getProperty("java.class.path"),
                List.of(Broker.class.getName(), work.resolve("kafka").toString(), address.toString()));
        return broker.await(() -> Files.exists(address));
    }

    static Server proxy(Path work, Path program, URI address, URI primary, URI candidate) {
        try {
            Files.writeString(work.resolve("policy.yaml"), """
                    primary: { url: "%s" }
                    candidate: { url: "%s" }
                    routes:
                      - match: { methods: [GET, HEAD], path: /** }
                        mirror: safe
                        sample: 100%%
                    proxy: { listen: "%s", admin: "%s" }
                    kafka: { bootstrap: "%s" }
                    data: "%s"
                    """.formatted(
                            primary,
                            candidate,
                            address.getAuthority(),
                            Ports.free().getAuthority(),
                            Files.readString(work.resolve("broker.address")),
                            work.resolve("proxy-data")));
        } catch (IOException e) {
            throw new CannotMeasure("the policy cannot be written: " + e.getMessage(), e);
        }
        return java(
                        "proxy",
                        work,
                        program.resolve("*").toString(),
                        List.of(
                                "dev.understudy.standalone.Main",
                                "proxy",
                                "--policy",
                                work.resolve("policy.yaml").toString()))
                .awaitPort(address.getPort());
    }

    private static Server java(String name, Path work, String classPath, List<String> arguments) {
        List<String> command =
                new ArrayList<>(List.of(JAVA, "-Xmx1g", "--enable-native-access=ALL-UNNAMED", "-cp", classPath));
        command.addAll(arguments);
        return Server.start(name, work, command);
    }
}
