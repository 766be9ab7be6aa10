package dev.understudy.policy;

import dev.understudy.exchange.PathMapping;
import dev.understudy.exchange.redact.RedactionSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Policies without a file. */
public final class Policies {
    static final Path DATA = Path.of(".understudy");

    private Policies() {}

    /**
     * The policy of {@code up} without a file: all safe requests of all clients are mirrored, paths as they are.
     *
     * @throws CannotStart where an address is not {@code http(s)://host[:port]}
     */
    public static Policy between(URI primary, URI candidate) {
        var everything = new Route(
                "everything",
                Set.of("GET", "HEAD"),
                new PathPattern("/**"),
                PathMapping.IDENTITY,
                Mirroring.SAFE,
                1,
                Rechecking.BOTH);
        return new Policy(
                new Upstream(List.of(url("primary", primary)), Upstream.PRIMARY_TIMEOUT, ""),
                new Upstream(List.of(url("candidate", candidate)), Upstream.CANDIDATE_TIMEOUT, ""),
                List.of(everything),
                RedactionSettings.defaults(),
                new ClientIdentity.Authorization(),
                new ComparisonSettings(List.of(), Set.of()),
                ProxySettings.defaults(),
                WorkerSettings.defaults(),
                ReportsSettings.defaults(),
                KafkaSettings.defaults(),
                StoreSettings.defaults(),
                DATA);
    }

    private static URI url(String side, URI url) {
        try {
            return Upstream.url(url.toString());
        } catch (IllegalArgumentException e) {
            throw new CannotStart("The " + side + "'s address " + e.getMessage() + ".", e);
        }
    }
}
