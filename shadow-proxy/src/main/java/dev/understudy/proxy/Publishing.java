package dev.understudy.proxy;

import dev.understudy.policy.Policy;
import dev.understudy.proxy.admin.ProxyMetrics;
import dev.understudy.proxy.pass.BoundedPass;
import dev.understudy.proxy.pass.PassLinks;
import dev.understudy.proxy.pass.PassSettings;
import dev.understudy.proxy.publish.KafkaExchangePublisher;
import dev.understudy.proxy.publish.KafkaLink;
import dev.understudy.proxy.publish.LedgerReporter;
import dev.understudy.proxy.recheck.Rechecks;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.InstantSource;
import java.util.function.Supplier;

/** The way from a captured exchange to Kafka, put together. */
record Publishing(
        KafkaLink link,
        LedgerReporter reporter,
        KafkaExchangePublisher publisher,
        Rechecks rechecks,
        BoundedPass pass) {

    static Publishing of(Policy policy, DataDirectory data, ProxyOptions options, Closing closing) {
        var origin = data.epochs().present().origin();
        var link = closing.add(new KafkaLink(policy.kafka(), policy.proxy().instance()));
        var reporter = closing.add(new LedgerReporter(link, data.epochs(), InstantSource.system()));
        var publisher = closing.add(
                new KafkaExchangePublisher(link, origin, policy.proxy().limits().publishQueueBytes()));
        var settings = new PassSettings(origin, options.shippedShare(), data.writesOnGet(), data.repeats());
        var rechecks = Rechecks.of(policy.proxy().recheck(), data.writesOnGet());
        var links = new PassLinks(rechecks, publisher);
        var pass = closing.add(new BoundedPass(settings, links, options.passThreads()));
        return new Publishing(link, reporter, publisher, rechecks, pass);
    }

    void measure(PrometheusMeterRegistry metrics) {
        ProxyMetrics.gauge(metrics, "understudy.publish.queue.bytes", publisher::unsettledBytes);
        ProxyMetrics.gauge(metrics, "understudy.pass.waiting", pass::waiting);
        ProxyMetrics.gauge(metrics, "understudy.recheck.in.flight", rechecks::inFlight);
        rechecks.measure(metrics);
    }

    /** @param standing what the proxy says of itself */
    void start(Supplier<String> standing) {
        publisher.start();
        reporter.start(standing);
    }
}
