package dev.understudy.policy;

import dev.understudy.exchange.redact.NamedSecrets;
import dev.understudy.exchange.redact.RedactionSettings;
import dev.understudy.exchange.redact.pattern.CustomPattern;
import dev.understudy.exchange.redact.pattern.Detector;
import dev.understudy.exchange.redact.pattern.SecretPatterns;
import dev.understudy.policy.document.Section;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a policy of a document; what is not given is as in {@link Policies}. */
record PolicyReader(Section root) {

    /** Empty where an upstream cannot be read; then the document has faults. */
    Optional<Policy> policy() {
        Optional<Upstream> primary = new UpstreamReader(root.section("primary")).upstream(Upstream.PRIMARY_TIMEOUT);
        Optional<Upstream> candidate =
                new UpstreamReader(root.section("candidate")).upstream(Upstream.CANDIDATE_TIMEOUT);
        var roles = new RoleReader(root);
        var redaction = redaction(root.section("redaction"));
        var routes = new RouteReader(root, new MirroringReader(new IsolatedReader(root).upstreams())).routes();
        var precautions = PrecautionReader.precautions(root);
        var identity = identity();
        var comparison = RuleChecks.comparison(root.section("comparison"));
        var proxy = roles.proxy();
        var worker = roles.worker();
        var reports = roles.reports();
        var kafka = roles.kafka();
        var store = roles.store();
        Path data = root.parsed("data", Path::of).orElse(Policies.DATA);
        return primary.flatMap(v1 -> candidate.map(v2 -> new Policy(
                v1,
                v2,
                routes,
                precautions,
                redaction.withClearHeaders(versions(v1, v2)),
                identity,
                comparison,
                proxy,
                worker,
                reports,
                kafka,
                store,
                data)));
    }

    private static RedactionSettings redaction(Section section) {
        var more = new NamedSecrets(
                section.texts("headers"),
                section.texts("allowHeaders"),
                section.texts("parameters"),
                section.texts("fields"));
        return new RedactionSettings(NamedSecrets.builtIn().and(more), patterns(section), section.truth("shipText"));
    }

    private static SecretPatterns patterns(Section section) {
        Set<String> named = section.texts("detect");
        Set<Detector> detect = Stream.of(Detector.values())
                .filter(detector ->
                        !section.has("detect") || named.contains(detector.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        var custom = new ArrayList<CustomPattern>();
        for (Section pattern : section.sections("patterns")) {
            String name = pattern.text("name").orElse("");
            pattern.parsed("pattern", written -> CustomPattern.of(name, written))
                    .ifPresent(custom::add);
        }
        return new SecretPatterns(detect, custom);
    }

    /** A version is compared and shown. */
    private static Set<String> versions(Upstream primary, Upstream candidate) {
        return Stream.of(primary.versionHeader(), candidate.versionHeader())
                .filter(header -> !header.isEmpty())
                .collect(Collectors.toSet());
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
