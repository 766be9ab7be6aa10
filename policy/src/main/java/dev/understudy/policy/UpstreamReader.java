package dev.understudy.policy;

import dev.understudy.policy.document.Section;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Reads one upstream. */
record UpstreamReader(Section section) {

    /** Empty where it has no URL; then the document has a fault. */
    Optional<Upstream> upstream(Duration timeout) {
        var urls = section.parsedAll("url", Upstream::url);
        var written = section.parsed("timeout", Written::duration).orElse(timeout);
        String versionHeader = section.text("versionHeader").orElse("");
        UpstreamTls tls = tls(section.section("tls"));
        if (section.has("tls") && !urls.isEmpty() && urls.stream().noneMatch(Upstream::isSecure)) {
            section.fault("tls", "stands beside an http:// URL; name an https:// one");
        }
        return urls.isEmpty()
                ? Optional.empty()
                : Optional.of(new Upstream(urls, written, versionHeader, connections(), tls));
    }

    private ConnectionSettings connections() {
        ConnectionSettings defaults = ConnectionSettings.defaults();
        return new ConnectionSettings(
                section.small("connections").orElse(defaults.limit()),
                section.parsed("keepAlive", Written::duration).orElse(defaults.keepAlive()));
    }

    private static UpstreamTls tls(Section section) {
        if (section.has("certificate") && !section.has("key")) section.fault("certificate", "stands without a key");
        if (section.has("key") && !section.has("certificate")) section.fault("key", "stands without a certificate");
        return new UpstreamTls(
                section.parsed("ca", Path::of),
                RoleReader.certificate(section),
                section.parsed("serverName", UpstreamTls::name));
    }
}
