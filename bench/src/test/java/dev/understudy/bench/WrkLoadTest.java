package dev.understudy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WrkLoadTest {
    private static final String PRINTED = """
            Running 5s test @ http://127.0.0.1:1/
              1 threads and 32 connections
              Thread Stats   Avg      Stdev     Max   +/- Stdev
                Latency     1.50ms  600.00us  20.00ms   90.00%
                Req/Sec    21.00k     1.00k   23.00k    70.00%
              Latency Distribution
                 50%  950.00us
                 75%    1.70ms
                 90%    2.20ms
                 99%    1.25s
              104567 requests in 5.01s, 130.00MB read
            Requests/sec:  20871.65
            Transfer/sec:     25.95MB
            """;

    @Test
    void readsTimesInTheUnitTheyAreGivenIn() {
        LoadReport report = WrkLoad.parse(PRINTED);

        assertThat(report).isEqualTo(new LoadReport(104567, 20871.65, 0.95, 1250, 0));
    }

    @Test
    void countsRefusalsAndBrokenConnectionsAsFailed() {
        LoadReport report = WrkLoad.parse(
                PRINTED + "  Socket errors: connect 1, read 2, write 0, timeout 4\n  Non-2xx or 3xx responses: 10\n");

        assertThat(report.failed()).isEqualTo(17);
    }
}
