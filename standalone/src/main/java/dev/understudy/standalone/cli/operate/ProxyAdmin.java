package dev.understudy.standalone.cli.operate;

import dev.understudy.standalone.cli.NotReachable;
import dev.understudy.standalone.cli.RunningRoles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Speaks to a proxy's own admin port, with the token that the proxy keeps in its data directory. */
final class ProxyAdmin {
    @Mixin
    RunningRoles roles = new RunningRoles();

    @Option(
            names = "--admin",
            paramLabel = "HOST:PORT",
            description = "The proxy's admin port, instead of that of the data directory.")
    @Nullable
    String admin;

    /** The proxy's answer. */
    String post(String path) {
        String address = admin == null ? roles.addresses().proxyAdmin() : admin;
        return roles.call(new Request.Builder()
                        .url("http://" + address + path)
                        .header("Authorization", "Bearer " + token())
                        .post(RequestBody.create(new byte[0]))
                        .build())
                .strip();
    }

    private String token() {
        Path file = roles.data().resolve("proxy").resolve("admin-token");
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new NotReachable(
                    "The proxy's token cannot be read from " + file + ": name its data directory with --data.");
        }
    }
}
