package dev.understudy.policy;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The proxy's own part.
 *
 * @param listen where users come in
 * @param admin health, metrics, pause and resume
 * @param instance the proxy's name in the ledger, the same across restarts
 * @param termination how users' TLS is ended; empty where they come in clear text
 * @param policyFrom whose word on mirroring counts
 * @param identityKey the file of the key under which clients are named; empty for one of the proxy's own
 * @param recheck what asking again may cost
 */
public record ProxySettings(
        InetSocketAddress listen,
        InetSocketAddress admin,
        String instance,
        Limits limits,
        Timeouts timeouts,
        AccessLogSettings accessLog,
        Optional<Termination> termination,
        PolicyOrigin policyFrom,
        Optional<Path> identityKey,
        RecheckSettings recheck) {
    public static ProxySettings defaults() {
        return new ProxySettings(
                Written.address("127.0.0.1:8080"),
                Written.address("127.0.0.1:8082"),
                HostName.local(),
                Limits.defaults(),
                Timeouts.defaults(),
                AccessLogSettings.defaults(),
                Optional.empty(),
                PolicyOrigin.FILE,
                Optional.empty(),
                RecheckSettings.defaults());
    }

    public ProxySettings withListen(InetSocketAddress other) {
        return new ProxySettings(
                other, admin, instance, limits, timeouts, accessLog, termination, policyFrom, identityKey, recheck);
    }

    public ProxySettings withAdmin(InetSocketAddress other) {
        return new ProxySettings(
                listen, other, instance, limits, timeouts, accessLog, termination, policyFrom, identityKey, recheck);
    }

    public ProxySettings withInstance(String other) {
        return new ProxySettings(
                listen, admin, other, limits, timeouts, accessLog, termination, policyFrom, identityKey, recheck);
    }

    public ProxySettings withLimits(Limits other) {
        return new ProxySettings(
                listen, admin, instance, other, timeouts, accessLog, termination, policyFrom, identityKey, recheck);
    }

    public ProxySettings withTimeouts(Timeouts other) {
        return new ProxySettings(
                listen, admin, instance, limits, other, accessLog, termination, policyFrom, identityKey, recheck);
    }

    public ProxySettings withAccessLog(AccessLogSettings other) {
        return new ProxySettings(
                listen, admin, instance, limits, timeouts, other, termination, policyFrom, identityKey, recheck);
    }

    public ProxySettings withTermination(Termination other) {
        return new ProxySettings(
                listen,
                admin,
                instance,
                limits,
                timeouts,
                accessLog,
                Optional.of(other),
                policyFrom,
                identityKey,
                recheck);
    }

    public ProxySettings withRecheck(RecheckSettings other) {
        return new ProxySettings(
                listen, admin, instance, limits, timeouts, accessLog, termination, policyFrom, identityKey, other);
    }
}
