package dev.understudy.policy;

import dev.understudy.exchange.redact.RedactionSettings;
import dev.understudy.policy.document.Section;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Makes a policy of a document; what is not given is as in {@link Policies}. */
record PolicyReader(Section root) {

    /** Empty where an upstream cannot be read; then the document has faults. */
    Optional<Policy> policy() {
        Optional<Upstream> primary = upstream("primary", Upstream.PRIMARY_TIMEOUT);
        Optional<Upstream> candidate = upstream("candidate", Upstream.CANDIDATE_TIMEOUT);
        var roles = new RoleReader(root);
        var redaction = redaction(root.section("redaction"));
        var routes = new RouteReader(root).routes();
        var identity = identity();
        var comparison = RuleChecks.comparison(root.section("comparison"));
        var proxy = roles.proxy();
        var worker = roles.worker();
        var reports = roles.reports();
        var kafka = roles.kafka();
        var store = roles.store();
        Path data = root.parsed("data", Path::of).orElse(Policies.DATA);
        return primary.flatMap(v1 -> candidate.map(v2 -> new Policy(
                v1, v2, routes, redaction, identity, comparison, proxy, worker, reports, kafka, store, data)));
    }

    private Optional<Upstream> upstream(String side, Duration timeout) {
        Section upstream = root.section(side);
        var urls = upstream.parsedAll("url", Upstream::url);
        var written = upstream.parsed("timeout", Written::duration).orElse(timeout);
        String versionHeader = upstream.text("versionHeader").orElse("");
        UpstreamTls tls = tls(upstream.section("tls"));
        if (upstream.has("tls") && !urls.isEmpty() && urls.stream().noneMatch(Upstream::isSecure)) {
            upstream.fault("tls", "stands beside an http:// URL; name an https:// one");
        }
        return urls.isEmpty()
                ? Optional.empty()
                : Optional.of(new Upstream(urls, written, versionHeader, connections(upstream), tls));
    }

    private static ConnectionSettings connections(Section upstream) {
        ConnectionSettings defaults = ConnectionSettings.defaults();
        return new ConnectionSettings(
                upstream.small("connections").orElse(defaults.limit()),
                upstream.parsed("keepAlive", Written::duration).orElse(defaults.keepAlive()));
    }

    private static UpstreamTls tls(Section section) {
        if (section.has("certificate") && !section.has("key")) section.fault("certificate", "stands without a key");
        if (section.has("key") && !section.has("certificate")) section.fault("key", "stands without a certificate");
        return new UpstreamTls(
                section.parsed("ca", Path::of),
                RoleReader.certificate(section),
                section.parsed("serverName", UpstreamTls::name));
    }

    private static RedactionSettings redaction(Section section) {
        return RedactionSettings.defaults()
                .and(new RedactionSettings(
                        section.texts("headers"),
                        section.texts("parameters"),
                        section.texts("fields"),
                        section.truth("shipText")));
    }

    private ClientIdentity identity() {
        Section section = root.section("identity");
        Optional<ClientIdentity> named = section.text("header").map(ClientIdentity.Header::new);
        Optional<ClientIdentity> cookie = section.text("cookie").map(ClientIdentity.Cookie::new);
        boolean address = root.text("identity").filter("address"::equals).isPresent();
        return named.or(() -> cookie)
                .orElseGet(() -> address ? new ClientIdentity.Address() : new ClientIdentity.Authorization());
    }
}
