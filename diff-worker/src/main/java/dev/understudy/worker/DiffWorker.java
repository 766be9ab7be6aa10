package dev.understudy.worker;

import dev.understudy.evidence.database.StoreUnavailable;
import dev.understudy.evidence.database.UnusableStore;
import dev.understudy.policy.CannotStart;
import dev.understudy.policy.Policy;
import dev.understudy.worker.admin.AdminServer;
import dev.understudy.worker.admin.Health;
import dev.understudy.worker.admin.Reporting;
import dev.understudy.worker.admin.WorkerMetrics;
import dev.understudy.worker.consume.ExchangeSessions;
import dev.understudy.worker.consume.ExplainedSessions;
import dev.understudy.worker.consume.KafkaClients;
import dev.understudy.worker.consume.KafkaTemplatesTopic;
import dev.understudy.worker.inventory.InventorySessions;
import dev.understudy.worker.judge.FilesRules;
import dev.understudy.worker.judge.RuleBook;
import dev.understudy.worker.ledger.LedgerSessions;
import dev.understudy.worker.letters.LettersSessions;
import dev.understudy.worker.loop.NeverThrowingLoop;
import dev.understudy.worker.loop.Session;
import dev.understudy.worker.record.PartitionRecorder;
import dev.understudy.worker.record.PostgresEvidenceLog;
import dev.understudy.worker.rejudge.RejudgingSessions;
import dev.understudy.worker.upkeep.UpkeepSessions;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The diff worker, running: a thread each for the exchanges, the ledger, judging anew, dead letters, the inventory and the store's
 * upkeep, and the admin port.
 */
public final class DiffWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DiffWorker.class);
    private static final String EXCHANGES = "exchanges";
    private static final String LEDGER = "ledger";
    private static final String REJUDGING = "rejudging";
    private static final String LETTERS = "letters";
    private static final String INVENTORY = "inventory";
    private static final String UPKEEP = "upkeep";

    private final AdminServer admin;
    private final List<NeverThrowingLoop> loops;
    private final PostgresEvidenceLog evidence;

    private DiffWorker(AdminServer admin, List<NeverThrowingLoop> loops, PostgresEvidenceLog evidence) {
        this.admin = admin;
        this.loops = loops;
        this.evidence = evidence;
    }

    /**
     * Kafka and PostgreSQL need not be there yet: the worker is live and not ready until they are.
     *
     * @throws CannotStart where the rules cannot be used, the port is taken, or the database is another build's
     */
    public static DiffWorker start(Policy policy) {
        RuleBook rules = RuleBook.of(policy);
        var health = new Health(EXCHANGES, LEDGER, REJUDGING, LETTERS, INVENTORY, UPKEEP);
        var metrics = new WorkerMetrics();
        var clients = new KafkaClients(policy.kafka());
        var evidence = new PostgresEvidenceLog(policy.store());
        AdminServer admin = AdminServer.start(policy.worker().admin(), health, metrics);
        try {
            open(evidence);
        } catch (CannotStart cannot) {
            admin.close();
            throw cannot;
        }
        var exchanges = new ExchangeSessions(
                clients,
                policy.worker().group(),
                letters -> new PartitionRecorder(evidence, letters, rules, InstantSource.system()),
                new Reporting(EXCHANGES, health, metrics));
        var ledger = new LedgerSessions(clients, evidence, new Reporting(LEDGER, health, metrics));
        var rejudging = new RejudgingSessions(
                clients, evidence, rules, FilesRules.of(policy), new Reporting(REJUDGING, health, metrics));
        var letters = new LettersSessions(clients, evidence, rules, new Reporting(LETTERS, health, metrics));
        var inventory = new InventorySessions(
                policy.worker().inventory(),
                new KafkaTemplatesTopic(clients),
                evidence,
                new Reporting(INVENTORY, health, metrics));
        var upkeep = new UpkeepSessions(evidence, InstantSource.system(), new Reporting(UPKEEP, health, metrics));
        return new DiffWorker(
                admin,
                List.of(
                        loop(EXCHANGES, health, exchanges, policy),
                        loop(LEDGER, health, ledger, policy),
                        loop(REJUDGING, health, rejudging, policy),
                        loop(LETTERS, health, letters, policy),
                        loop(INVENTORY, health, inventory, policy),
                        loop(UPKEEP, health, upkeep, policy)),
                evidence);
    }

    private static NeverThrowingLoop loop(String part, Health health, Supplier<Session> sessions, Policy policy) {
        return NeverThrowingLoop.start(part, health, new ExplainedSessions(sessions, policy.kafka()));
    }

    /** A database that no retry helps is found out at once; one that is not there yet is not waited for. */
    private static void open(PostgresEvidenceLog evidence) {
        try {
            evidence.open();
        } catch (UnusableStore unusable) {
            throw new CannotStart(String.valueOf(unusable.getMessage()), unusable);
        } catch (StoreUnavailable away) {
            LOG.warn("The worker starts without its store: {}", away.getMessage());
        }
    }

    public InetSocketAddress adminAddress() {
        return admin.address();
    }

    @Override
    public void close() {
        loops.forEach(NeverThrowingLoop::close);
        admin.close();
        evidence.close();
    }
}
