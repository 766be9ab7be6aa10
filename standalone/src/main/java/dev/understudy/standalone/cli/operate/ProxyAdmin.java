package dev.understudy.standalone.cli.operate;

import dev.understudy.standalone.cli.NotReachable;
import dev.understudy.standalone.cli.RunningRoles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import okhttp3.HttpUrl;
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

    /**
     * The proxy's answer to an order.
     *
     * @param query names and values in turn; those without a value are left out
     */
    String post(String path, @Nullable String... query) {
        String address = admin == null ? roles.addresses().proxyAdmin() : admin;
        HttpUrl root = HttpUrl.parse("http://" + address + path);
        if (root == null) throw new NotReachable("'" + address + "' is not an address such as 127.0.0.1:8082.");
        HttpUrl.Builder url = root.newBuilder().addQueryParameter("actor", System.getProperty("user.name", ""));
        for (int i = 0; i < query.length; i += 2) {
            @Nullable String value = query[i + 1];
            if (value != null) url.addQueryParameter(String.valueOf(query[i]), value);
        }
        return roles.call(new Request.Builder()
                        .url(url.build())
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
