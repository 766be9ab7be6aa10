package dev.understudy.standalone.house;

import dev.understudy.embedded.EmbeddedBroker;
import dev.understudy.embedded.EmbeddedDatabase;
import dev.understudy.policy.CannotStart;
import dev.understudy.policy.KafkaSettings;
import dev.understudy.policy.Policy;
import dev.understudy.policy.ProxySettings;
import dev.understudy.policy.ReportsSettings;
import dev.understudy.policy.StoreSettings;
import dev.understudy.policy.Upstream;
import dev.understudy.policy.WorkerSettings;
import dev.understudy.proxy.ProxyOptions;
import dev.understudy.proxy.ShadowProxy;
import dev.understudy.reports.Reports;
import dev.understudy.standalone.data.Addresses;
import dev.understudy.standalone.data.DataDirectory;
import dev.understudy.worker.DiffWorker;
import java.net.InetSocketAddress;
import java.util.function.Consumer;

/** The roles together in one JVM. */
public final class House implements AutoCloseable {
    private final Opened opened;
    private final Addresses addresses;

    private House(Opened opened, Addresses addresses) {
        this.opened = opened;
        this.addresses = addresses;
    }

    /**
     * Users are served first, as soon as the proxy listens; the broker and the database, which take seconds, follow. The
     * proxy is closed first too, while there is still a broker that takes its last exchanges.
     *
     * @param policy its Kafka and its store are replaced by the embedded ones
     * @param options of the proxy
     * @param progress hears a line whenever a part stands
     */
    public static House start(Policy policy, ProxyOptions options, Consumer<String> progress) {
        var opened = new Opened();
        try {
            return assemble(policy, options, opened, progress);
        } catch (RuntimeException failure) {
            opened.close();
            throw failure;
        }
    }

    private static House assemble(Policy policy, ProxyOptions options, Opened opened, Consumer<String> progress) {
        var data = opened.keep(DataDirectory.hold(policy.data()));
        LogFile.redirectTo(data.log());
        Policy withKafka = policy.withKafka(KafkaSettings.at(EmbeddedBroker.bootstrapOf(data.broker())));
        var proxy = opened.keepFeeder(ShadowProxy.start(proxyOf(withKafka), options));
        progress.accept("users are served on http://" + text(proxy.address()));
        warnOfAbsent("primary", policy.primary(), progress);
        warnOfAbsent("candidate", policy.candidate(), progress);

        Policy whole = withStores(withKafka, data, opened, progress);
        var worker = opened.keep(DiffWorker.start(workerOf(whole)));
        var reports = opened.keep(Reports.start(reportsOf(whole)));
        progress.accept("the pages are on http://" + text(reports.address()));

        var addresses = new Addresses(
                ProcessHandle.current().pid(),
                text(proxy.address()),
                text(reports.address()),
                text(proxy.adminAddress()),
                text(worker.adminAddress()),
                text(reports.adminAddress()),
                whole.kafka().bootstrap());
        data.announce(addresses);
        return new House(opened, addresses);
    }

    private static Policy proxyOf(Policy policy) {
        var settings = policy.proxy();
        return policy.withProxy(settings.withAdmin(
                AdminPort.givingWay(settings.admin(), ProxySettings.defaults().admin())));
    }

    private static Policy workerOf(Policy policy) {
        var settings = policy.worker();
        return policy.withWorker(settings.withAdmin(
                AdminPort.givingWay(settings.admin(), WorkerSettings.defaults().admin())));
    }

    private static Policy reportsOf(Policy policy) {
        var settings = policy.reports();
        return policy.withReports(settings.withAdmin(
                AdminPort.givingWay(settings.admin(), ReportsSettings.defaults().admin())));
    }

    /** The policy with a broker and a database that run. */
    private static Policy withStores(Policy policy, DataDirectory data, Opened opened, Consumer<String> progress) {
        var broker = opened.keep(EmbeddedBroker.start(data.broker()));
        String bootstrap = policy.kafka().bootstrap();
        if (!broker.bootstrap().equals(bootstrap)) {
            throw new CannotStart(
                    "Kafka's port " + bootstrap + " was taken by another program meanwhile; start again.");
        }
        progress.accept("Kafka runs on " + bootstrap);
        var database = opened.keep(EmbeddedDatabase.startUntilClosed(data.database()));
        progress.accept("PostgreSQL runs on " + database.jdbcUrl());
        return policy.withStore(new StoreSettings(database.jdbcUrl(), database.user(), database.password()));
    }

    public Addresses addresses() {
        return addresses;
    }

    @Override
    public void close() {
        opened.close();
    }

    private static void warnOfAbsent(String side, Upstream upstream, Consumer<String> progress) {
        upstream.urls().stream()
                .filter(url -> !Upstreams.isThere(url))
                .forEach(url -> progress.accept(
                        "warning: nobody listens on " + url + ", the " + side + "; it is asked all the same"));
    }

    private static String text(InetSocketAddress address) {
        return address.getHostString() + ":" + address.getPort();
    }
}
