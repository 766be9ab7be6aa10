package dev.understudy.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.evidence.database.StoreUnavailable;
import dev.understudy.evidence.database.UnusableStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

final class EvidenceStoreIT {
    @Test
    void opensAnEmptyDatabaseWhoeverElseDoesAtTheSameMoment()
            throws SQLException, InterruptedException, ExecutionException {
        var database = FreshSchema.make();
        Callable<EvidenceStore> open = database::open;

        try (var threads = Executors.newFixedThreadPool(3)) {
            for (Future<EvidenceStore> store : threads.invokeAll(Collections.nCopies(3, open))) {
                store.get().close();
            }
        }

        assertThat(database.number("select count(*) from head")).isEqualTo(1);
    }

    @Test
    void refusesASchemaThatANewerBuildMade() throws SQLException {
        var database = FreshSchema.make();
        database.open().close();
        database.execute("insert into flyway_schema_history (installed_rank, version, description, type, script,"
                + " checksum, installed_by, execution_time, success)"
                + " values (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'x', 1, true)");

        assertThatThrownBy(database::open)
                .isInstanceOf(UnusableStore.class)
                .hasMessageContaining("schema version 99")
                .hasMessageMatching("(?s).*knows versions up to [1-9][0-9]*: run the newer build.*");
    }

    @Test
    void refusesADatabaseThatIsNotOurs() throws SQLException {
        var database = FreshSchema.make();
        database.execute("create table somebody_elses (id int)");

        assertThatThrownBy(database::open).isInstanceOf(UnusableStore.class).hasMessageContaining("non-empty");
    }

    @Test
    void saysThatTheDatabaseIsAwayWhereNobodyListens() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        assertThatThrownBy(() -> EvidenceStore.open("jdbc:postgresql://127.0.0.1:" + port + "/x", "x", "x"))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("refused");
    }

    @Test
    void outlivesConnectionsThatAreCut() throws SQLException {
        var database = FreshSchema.make();
        try (var store = database.open()) {
            long before = store.revision();
            database.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");

            assertThat(revisionAtLast(store)).isEqualTo(before);
        }
    }

    private static long revisionAtLast(EvidenceStore store) {
        for (int attempt = 0; attempt < 10; attempt++) {
            try {
                return store.revision();
            } catch (StoreUnavailable away) {
                assertThat(away).hasMessageStartingWith("PostgreSQL is not available");
            }
        }
        throw new AssertionError("the store did not recover");
    }
}
