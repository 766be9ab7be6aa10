package dev.understudy.proxy;

import dev.understudy.exchange.Origin;
import dev.understudy.exchange.redact.NamedSecrets;
import dev.understudy.exchange.redact.RedactionSettings;
import dev.understudy.exchange.redact.pattern.CustomPattern;
import dev.understudy.exchange.redact.pattern.SecretPatterns;
import dev.understudy.policy.AccessLogSettings;
import dev.understudy.policy.Policy;
import dev.understudy.policy.ProxySettings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A deployment's policy for a proxy that sends requests again: the same rules, with ports, files and an account of its own. */
final class ReplayPolicy {
    private static final InetSocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    private ReplayPolicy() {}

    static Policy of(Policy policy, ReplaySecrets secrets) {
        ProxySettings users = policy.proxy();
        var proxy = new ProxySettings(
                ANY,
                ANY,
                Origin.REPLAY + users.instance(),
                users.limits(),
                users.timeouts(),
                AccessLogSettings.defaults(),
                Optional.empty(),
                users.policyFrom(),
                users.identityKey(),
                users.recheck());
        return policy.withProxy(proxy)
                .withRedaction(redaction(policy.redaction(), secrets))
                .withData(policy.data().resolve("replay"));
    }

    /** The names are secrets whatever the policy shows in clear; the values are wherever they stand, also in an answer. */
    private static RedactionSettings redaction(RedactionSettings policy, ReplaySecrets secrets) {
        var names = policy.names().and(new NamedSecrets(secrets.names(), Set.of(), Set.of(), Set.of()));
        SecretPatterns known = policy.patterns();
        var patterns = new SecretPatterns(known.detect(), with(known.custom(), secrets.values()));
        return new RedactionSettings(names, patterns, policy.shipText());
    }

    private static List<CustomPattern> with(List<CustomPattern> custom, Collection<String> values) {
        var all = new ArrayList<>(custom);
        values.forEach(value -> all.add(CustomPattern.of("credential of a replay", Pattern.quote(value))));
        return all;
    }
}
