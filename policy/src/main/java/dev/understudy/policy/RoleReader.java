package dev.understudy.policy;

import dev.understudy.exchange.Origin;
import dev.understudy.policy.document.Section;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Reads the sections of the roles and of what they stand on. */
record RoleReader(Section root) {

    ProxySettings proxy() {
        Section section = root.section("proxy");
        ProxySettings defaults = ProxySettings.defaults();
        var proxy = new ProxySettings(
                address(section, "listen", defaults.listen()),
                address(section, "admin", defaults.admin()),
                section.text("instance").orElse(defaults.instance()),
                limits(section.section("limits"), defaults.limits()),
                timeouts(section.section("timeouts"), defaults.timeouts()),
                accessLog(section, defaults.accessLog()),
                termination(section),
                section.text("policyFrom").filter("topic"::equals).isPresent() ? PolicyOrigin.TOPIC : PolicyOrigin.FILE,
                section.parsed("identityKey", Path::of),
                RecheckReader.settings(section.section("recheck")));
        apart(section, proxy.listen(), proxy.admin());
        if (proxy.instance().startsWith(Origin.REPLAY)) {
            section.fault("instance", "begins as the names of replays do, whose exchanges are kept apart from users'");
        }
        return proxy;
    }

    private static Optional<Termination> termination(Section proxy) {
        boolean http2 = proxy.truth("http2");
        Optional<Termination> termination =
                certificate(proxy.section("tls")).map(files -> new Termination(files, http2));
        if (http2 && !proxy.has("tls")) proxy.fault("http2", "is spoken in TLS only; give tls a certificate and a key");
        return termination;
    }

    /** The pair of files; where only one of them is named, nothing. */
    static Optional<CertificateFiles> certificate(Section tls) {
        Optional<Path> certificate = tls.parsed("certificate", Path::of);
        Optional<Path> key = tls.parsed("key", Path::of);
        return certificate.flatMap(chain -> key.map(own -> new CertificateFiles(chain, own)));
    }

    WorkerSettings worker() {
        Section section = root.section("worker");
        WorkerSettings defaults = WorkerSettings.defaults();
        return new WorkerSettings(
                address(section, "admin", defaults.admin()),
                section.text("group").orElse(defaults.group()),
                root.parsedAll("inventory", Path::of));
    }

    ReportsSettings reports() {
        Section section = root.section("reports");
        ReportsSettings defaults = ReportsSettings.defaults();
        var reports = new ReportsSettings(
                address(section, "listen", defaults.listen()), address(section, "admin", defaults.admin()));
        apart(section, reports.listen(), reports.admin());
        return reports;
    }

    KafkaSettings kafka() {
        Section section = root.section("kafka");
        String bootstrap = section.parsed("bootstrap", RoleReader::bootstrap)
                .orElse(KafkaSettings.defaults().bootstrap());
        return new KafkaSettings(bootstrap, section.properties("properties"));
    }

    StoreSettings store() {
        Section section = root.section("store");
        StoreSettings defaults = StoreSettings.defaults();
        if (section.has("password") && section.has("passwordFile")) {
            section.fault("passwordFile", "stands beside a password; give one of them");
        }
        Optional<Path> file = section.parsed("passwordFile", Path::of);
        return new StoreSettings(
                section.parsed("url", RoleReader::jdbcUrl).orElse(defaults.url()),
                section.text("user").orElse(defaults.user()),
                section.text("password").orElse(""),
                file);
    }

    private static Limits limits(Section section, Limits defaults) {
        return new Limits(
                section.small("captureBytes").orElse(defaults.captureBytes()),
                section.whole("captureBudgetBytes").orElse(defaults.captureBudgetBytes()),
                section.small("mirrorInFlight").orElse(defaults.mirrorInFlight()),
                section.whole("publishQueueBytes").orElse(defaults.publishQueueBytes()),
                section.small("endpoints").orElse(defaults.endpoints()),
                section.small("connections").orElse(defaults.connections()),
                section.small("progressBytes").orElse(defaults.progressBytes()));
    }

    private static Timeouts timeouts(Section section, Timeouts defaults) {
        return new Timeouts(
                duration(section, "head", defaults.head()),
                duration(section, "idle", defaults.idle()),
                duration(section, "progress", defaults.progress()),
                duration(section, "stall", defaults.stall()),
                duration(section, "drainDelay", defaults.drainDelay()),
                duration(section, "drain", defaults.drain()));
    }

    private static Duration duration(Section section, String key, Duration otherwise) {
        return section.parsed(key, Written::duration).orElse(otherwise);
    }

    private static AccessLogSettings accessLog(Section section, AccessLogSettings defaults) {
        return new AccessLogSettings(
                section.text("accessLog").orElse(defaults.target()),
                section.text("accessLogFormat")
                        .filter("json"::equals)
                        .map(json -> AccessLogSettings.Format.JSON)
                        .orElse(defaults.format()));
    }

    private static InetSocketAddress address(Section section, String key, InetSocketAddress otherwise) {
        return section.parsed(key, Written::address).orElse(otherwise);
    }

    private static void apart(Section section, InetSocketAddress listen, InetSocketAddress admin) {
        if (listen.getPort() != 0 && listen.equals(admin)) {
            section.fault("admin", "is the same address as listen");
        }
    }

    private static String bootstrap(String text) {
        for (String server : text.split(",", -1)) {
            Written.checkAddress(server.strip());
        }
        return text;
    }

    private static String jdbcUrl(String text) {
        if (text.startsWith("jdbc:postgresql:")) return text;
        throw new IllegalArgumentException(
                "'" + text + "' is not a URL such as jdbc:postgresql://127.0.0.1:5432/understudy");
    }
}
