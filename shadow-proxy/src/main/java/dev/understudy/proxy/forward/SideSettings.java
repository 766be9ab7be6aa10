package dev.understudy.proxy.forward;

import dev.understudy.proxy.tls.ClientTls;
import java.util.Locale;
import java.util.Optional;

/**
 * How one side is asked.
 *
 * @param sparesGateways whether an instance that answers 502, 503 or 504 again and again rests, too. For users' sake; not for
 *     a candidate, whose errors are what we want to see
 * @param versionHeader the answer's header that names the build, in lower case; empty where there is none
 * @param tls for the instances whose URL is {@code https}
 */
public record SideSettings(
        boolean sparesGateways,
        String versionHeader,
        CallLimits calls,
        ConnectionLimits connections,
        Optional<ClientTls> tls) {
    public SideSettings {
        versionHeader = versionHeader.toLowerCase(Locale.ROOT);
    }
}
