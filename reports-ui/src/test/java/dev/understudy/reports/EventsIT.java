package dev.understudy.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.evidence.EvidenceStore;
import java.io.IOException;
import java.sql.SQLException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okio.BufferedSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class EventsIT {
    @Test
    void tellsListenersWhenTheEvidenceChanges() throws SQLException, IOException {
        var database = FreshSchema.make();
        try (var reports = Reports.start(ReportsIT.policy(database, 0));
                var store = EvidenceStore.open(database.url(), database.user(), database.password());
                var response = new OkHttpClient()
                        .newCall(new Request.Builder()
                                .url("http://127.0.0.1:" + reports.address().getPort() + "/api/events")
                                .build())
                        .execute()) {
            BufferedSource events = response.body().source();
            String first = nextData(events);

            Recorded.in(store);

            assertThat(response.header("Content-Type")).startsWith("text/event-stream");
            assertThat(first).isEqualTo("{\"revision\":0}");
            assertThat(nextData(events)).isNotEqualTo(first).startsWith("{\"revision\":");
        }
    }

    private static String nextData(BufferedSource events) throws IOException {
        for (String line = events.readUtf8LineStrict(); ; line = events.readUtf8LineStrict()) {
            if (line.startsWith("data:"))
                return line.substring("data:".length()).strip();
        }
    }
}
