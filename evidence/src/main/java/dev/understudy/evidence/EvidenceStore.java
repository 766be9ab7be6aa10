package dev.understudy.evidence;

import com.zaxxer.hikari.HikariDataSource;
import dev.understudy.evidence.change.Changes;
import dev.understudy.evidence.client.Clients;
import dev.understudy.evidence.database.Connections;
import dev.understudy.evidence.database.Database;
import dev.understudy.evidence.database.Migrations;
import dev.understudy.evidence.endpoint.Endpoints;
import dev.understudy.evidence.exposure.Exposures;
import dev.understudy.evidence.group.GroupCare;
import dev.understudy.evidence.group.GroupDecisions;
import dev.understudy.evidence.group.GroupMerges;
import dev.understudy.evidence.group.GroupSplits;
import dev.understudy.evidence.group.Groups;
import dev.understudy.evidence.group.RuleCoverage;
import dev.understudy.evidence.inventory.Callers;
import dev.understudy.evidence.inventory.EndpointAliases;
import dev.understudy.evidence.inventory.InventoryLists;
import dev.understudy.evidence.inventory.Renames;
import dev.understudy.evidence.inventory.SlugProposals;
import dev.understudy.evidence.inventory.Watching;
import dev.understudy.evidence.latency.Latencies;
import dev.understudy.evidence.ledger.Ledger;
import dev.understudy.evidence.ledger.ProxyStandings;
import dev.understudy.evidence.letter.Letters;
import dev.understudy.evidence.mark.Deployments;
import dev.understudy.evidence.mark.Marks;
import dev.understudy.evidence.noise.Proposals;
import dev.understudy.evidence.record.Bounds;
import dev.understudy.evidence.record.Recorder;
import dev.understudy.evidence.rejudge.Builds;
import dev.understudy.evidence.rejudge.Comparisons;
import dev.understudy.evidence.rejudge.Rejudgings;
import dev.understudy.evidence.rule.Rules;
import dev.understudy.evidence.sample.Exchanges;
import dev.understudy.evidence.upkeep.Upkeep;
import dev.understudy.evidence.version.Versions;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/** The evidence store, open: its schema is this build's. Safe for any number of threads. */
public final class EvidenceStore implements AutoCloseable {
    private final HikariDataSource pool;
    private final Database database;

    private EvidenceStore(HikariDataSource pool) {
        this.pool = pool;
        this.database = new Database(Jdbi.create(pool).installPlugin(new PostgresPlugin()));
    }

    /**
     * Connects once and brings the schema up to date. An open store outlives outages of the database: its calls fail with
     * {@link dev.understudy.evidence.database.StoreUnavailable} meanwhile.
     *
     * @throws dev.understudy.evidence.database.StoreUnavailable where the database is not there; try again later
     * @throws dev.understudy.evidence.database.UnusableStore where it cannot be used by this build; no retry helps
     */
    public static EvidenceStore open(String url, String user, String password) {
        HikariDataSource pool = Connections.pool(url, user, password);
        boolean open = false;
        try {
            Migrations.migrate(pool);
            open = true;
            return new EvidenceStore(pool);
        } finally {
            if (!open) pool.close();
        }
    }

    /** The write side. */
    public Recorder recorder() {
        return recorder(Bounds.DEFAULT);
    }

    public Recorder recorder(Bounds bounds) {
        return new Recorder(database, bounds);
    }

    public Endpoints endpoints() {
        return new Endpoints(database);
    }

    public Latencies latencies() {
        return new Latencies(database);
    }

    public Exposures exposures() {
        return new Exposures(database);
    }

    public Deployments deployments() {
        return new Deployments(database);
    }

    public Marks marks() {
        return new Marks(database);
    }

    public Versions versions() {
        return new Versions(database);
    }

    public Clients clients() {
        return new Clients(database);
    }

    /** What keeps it small. */
    public Upkeep upkeep() {
        return upkeep(Bounds.DEFAULT);
    }

    public Upkeep upkeep(Bounds bounds) {
        return new Upkeep(database, bounds);
    }

    public Groups groups() {
        return new Groups(database);
    }

    public GroupDecisions decisions() {
        return new GroupDecisions(database);
    }

    public GroupCare care() {
        return new GroupCare(database);
    }

    public GroupMerges merges() {
        return new GroupMerges(database);
    }

    public GroupSplits splits() {
        return new GroupSplits(database);
    }

    public RuleCoverage coverage() {
        return new RuleCoverage(database);
    }

    public InventoryLists inventory() {
        return new InventoryLists(database);
    }

    public EndpointAliases aliases() {
        return new EndpointAliases(database);
    }

    public Watching watching() {
        return new Watching(database);
    }

    public Callers callers() {
        return new Callers(database);
    }

    public SlugProposals slugs() {
        return new SlugProposals(database);
    }

    public Renames renames() {
        return new Renames(database);
    }

    public Exchanges exchanges() {
        return new Exchanges(database);
    }

    public Rejudgings rejudgings() {
        return new Rejudgings(database);
    }

    public Builds builds() {
        return new Builds(database);
    }

    public Comparisons comparisons() {
        return new Comparisons(database);
    }

    public Proposals proposals() {
        return new Proposals(database);
    }

    public Letters letters() {
        return new Letters(database);
    }

    public Ledger ledger() {
        return new Ledger(database);
    }

    public ProxyStandings standings() {
        return new ProxyStandings(database);
    }

    public Rules rules() {
        return new Rules(database);
    }

    public Changes changes() {
        return new Changes(database);
    }

    /** A number that rises whenever something that readers show has changed; cheap. */
    public long revision() {
        return database.read(handle -> handle.createQuery("""
                        select (select coalesce(sum(next), 0) from position)
                             + (select coalesce(sum(changes), 0) from epoch)
                             + (select coalesce(max(id), 0) from change)
                             + (select followed_version + followed_endpoint + followed_group from template_table)
                        """).mapTo(Long.class).one());
    }

    @Override
    public void close() {
        pool.close();
    }
}
