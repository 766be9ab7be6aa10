package dev.understudy.proxy.forward;

import java.util.Locale;

/**
 * How one side is asked.
 *
 * @param sparesGateways whether an instance that answers 502, 503 or 504 again and again rests, too. For users' sake; not for
 *     a candidate, whose errors are what we want to see
 * @param versionHeader the answer's header that names the build, in lower case; empty where there is none
 */
public record SideSettings(
        boolean sparesGateways, String versionHeader, CallLimits calls, ConnectionLimits connections) {
    public SideSettings {
        versionHeader = versionHeader.toLowerCase(Locale.ROOT);
    }
}
