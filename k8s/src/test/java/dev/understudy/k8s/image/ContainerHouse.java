package dev.understudy.k8s.image;

import com.github.dockerjava.api.DockerClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.lifecycle.Startables;

/** The whole house and its neighbours, each part in a container, on a network of their own; all of it ends with this. */
final class ContainerHouse implements AutoCloseable {
    private final DockerClient docker = DockerClientFactory.instance().client();
    private final Network network = Network.newNetwork();
    private final Map<String, GenericContainer<?>> containers = new LinkedHashMap<>();

    private ContainerHouse() {}

    /** Two proxies, three workers, two reports; returns when all of them are ready. */
    static ContainerHouse start(Path directory) throws IOException {
        var house = new ContainerHouse();
        try {
            house.open(directory);
            return house;
        } catch (IOException | RuntimeException failure) {
            house.close();
            throw failure;
        }
    }

    private void open(Path directory) throws IOException {
        List<GenericContainer<?>> neighbours = new ArrayList<>();
        neighbours.add(named("primary", Neighbours.site("primary")));
        neighbours.add(named("candidate", Neighbours.site("candidate")));
        neighbours.add(named(Neighbours.DATABASE, Neighbours.database()));
        Neighbours.BROKERS.forEach(name -> neighbours.add(named(name, Neighbours.broker(name))));
        Startables.deepStart(neighbours).join();

        // all at once on an empty database: one of them makes the tables, one makes the topics
        var roles = new Roles(directory);
        List<GenericContainer<?>> house = new ArrayList<>();
        for (String name : List.of("worker-1", "worker-2", "worker-3")) house.add(named(name, roles.worker()));
        for (String name : List.of("reports-1", "reports-2")) house.add(named(name, roles.reports()));
        for (String name : List.of("proxy-1", "proxy-2")) house.add(named(name, roles.proxy()));
        Startables.deepStart(house).join();
    }

    private GenericContainer<?> named(String name, GenericContainer<?> container) {
        containers.put(name, container);
        return container
                .withNetwork(network)
                .withNetworkAliases(name)
                .withCreateContainerCmdModifier(create -> create.withHostName(name));
    }

    /** Where users, or people, reach a role: scheme, host and port. */
    String address(String name, int port) {
        GenericContainer<?> container = of(name);
        return "http://" + container.getHost() + ":" + container.getMappedPort(port);
    }

    /** kill -9 of all that is in it. */
    void kill(String name) {
        docker.killContainerCmd(of(name).getContainerId()).exec();
    }

    /** Its connections stand and nobody is at home. By a signal to its one process: not every machine has a freezer of control groups. */
    void freeze(String name) {
        signal(name, "STOP");
    }

    void thaw(String name) {
        signal(name, "CONT");
    }

    private void signal(String name, String signal) {
        docker.killContainerCmd(of(name).getContainerId()).withSignal(signal).exec();
    }

    private GenericContainer<?> of(String name) {
        return Objects.requireNonNull(containers.get(name), name);
    }

    @Override
    public void close() {
        try {
            CompletableFuture.allOf(containers.values().stream()
                            .map(container -> CompletableFuture.runAsync(container::close))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } finally {
            network.close();
        }
    }
}
