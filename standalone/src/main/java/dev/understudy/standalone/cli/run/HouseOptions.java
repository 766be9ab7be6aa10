package dev.understudy.standalone.cli.run;

import dev.understudy.policy.Policy;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of commands that run all roles in one JVM. */
final class HouseOptions {
    @Option(
            names = "--listen",
            paramLabel = "HOST:PORT",
            converter = HostPort.class,
            description = "Where users come in (default: 127.0.0.1:8080).")
    @Nullable
    InetSocketAddress listen;

    @Option(
            names = "--ui",
            paramLabel = "HOST:PORT",
            converter = HostPort.class,
            description = "Where the pages are (default: 127.0.0.1:8081).")
    @Nullable
    InetSocketAddress ui;

    @Option(names = "--data", paramLabel = "DIR", description = "Where everything is kept (default: ./.understudy).")
    @Nullable
    Path data;

    /** The policy with what the options say instead. */
    Policy over(Policy policy) {
        Policy chosen = policy;
        if (listen != null) chosen = chosen.withProxy(chosen.proxy().withListen(listen));
        if (ui != null) chosen = chosen.withReports(chosen.reports().withListen(ui));
        return data == null ? chosen : chosen.withData(data);
    }

    /** Any free ports where the options name none: nobody needs to know them beforehand. */
    Policy onAnyPorts(Policy policy) {
        InetSocketAddress any = new InetSocketAddress(policy.proxy().listen().getAddress(), 0);
        return over(policy.withProxy(policy.proxy().withListen(any).withAdmin(any))
                .withWorker(policy.worker().withAdmin(any))
                .withReports(policy.reports().withListen(any).withAdmin(any)));
    }
}
