package dev.understudy.worker.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.evidence.database.StoreUnavailable;
import dev.understudy.worker.admin.Health;
import dev.understudy.worker.admin.Reporting;
import dev.understudy.worker.admin.WorkerMetrics;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

final class UpkeepSessionTest {
    @Test
    void saysThatTheStoreIsAwayAndTriesAgain() {
        var health = new Health("upkeep");
        var reporting = new Reporting("upkeep", health, new WorkerMetrics());
        int[] tried = {0};
        var session = new UpkeepSession(
                () -> {
                    tried[0]++;
                    throw new StoreUnavailable("PostgreSQL is not available: gone", null);
                },
                InstantSource.system(),
                reporting);
        session.wakeUp();
        session.wakeUp();

        session.turn();
        session.turn();

        assertThat(tried[0]).isEqualTo(2);
        assertThat(health.troubles()).containsEntry("upkeep", "PostgreSQL is not available: gone");
    }
}
