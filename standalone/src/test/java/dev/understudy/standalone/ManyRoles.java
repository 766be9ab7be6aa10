package dev.understudy.standalone;

import dev.understudy.embedded.ChildJvm;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Roles as a cluster runs them: each in a process of its own, with a policy file and a data directory of its own. */
final class ManyRoles implements AutoCloseable {
    private static final String HEAP = "192m";

    private final Path directory;
    private final String policy;
    private final List<ChildJvm> running = new ArrayList<>();

    /** @param policy the parts that all have in common, with all of Kafka and of the store */
    ManyRoles(Path directory, String policy) {
        this.directory = directory;
        this.policy = policy;
    }

    /** What is between the two sites: every read is mirrored. */
    static String policy(URI primary, URI candidate, String bootstrap, Map<String, String> store) {
        return """
                primary:   { url: "%s" }
                candidate: { url: "%s" }
                routes:
                  - match: { methods: [GET, HEAD], path: /api/v1/** }
                    candidatePath: /api/v2/**
                    mirror: safe
                kafka:
                  bootstrap: "%s"
                  properties: { session.timeout.ms: "3000", heartbeat.interval.ms: "500", metadata.max.age.ms: "2000" }
                store: { url: "%s", user: "%s", password: "%s" }
                worker: { admin: "127.0.0.1:0" }
                reports: { listen: "127.0.0.1:0", admin: "127.0.0.1:0" }
                """.formatted(primary, candidate, bootstrap, store.get("url"), store.get("user"), store.get("password"));
    }

    /** Of the same name it is the same proxy again, with what it remembers on its disk. */
    ChildJvm proxy(String name) throws IOException {
        return start(
                "proxy", name, "proxy: { listen: \"127.0.0.1:0\", admin: \"127.0.0.1:0\", instance: " + name + " }");
    }

    ChildJvm worker(String name) throws IOException {
        return start("worker", name, "");
    }

    ChildJvm reports(String name) throws IOException {
        return start("reports", name, "");
    }

    private ChildJvm start(String role, String name, String section) throws IOException {
        Path file = directory.resolve(name + ".yaml");
        Files.writeString(file, policy + section + "\ndata: \"" + directory.resolve(name) + "\"\n");
        ChildJvm process = ChildJvm.start(HEAP, Main.class, role, "--policy", file.toString());
        running.add(process);
        return process;
    }

    /** Where a proxy serves users; waits for it. */
    static String usersOf(ChildJvm proxy) {
        return "http://" + firstAddress(proxy.await("users on"));
    }

    /** Where the pages and the API are; waits for it. */
    static String pagesOf(ChildJvm reports) {
        return "http://" + firstAddress(reports.await("pages on"));
    }

    private static String firstAddress(String told) {
        return told.strip().replaceFirst("^[^0-9]*", "").replaceFirst("[,; ].*", "");
    }

    @Override
    public void close() {
        running.forEach(ChildJvm::close);
    }
}
