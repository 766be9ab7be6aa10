package dev.understudy.proxy.ledger;

import dev.understudy.exchange.Endpoint;
import dev.understudy.exchange.Origin;
import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.exchange.ledger.LedgerReport;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts the requests of one epoch per endpoint; from any thread. The table is bounded: what finds it full is counted
 * under {@code {other}} of its method, and an unheard-of method under {@link #UNKNOWN}.
 */
public final class Ledger {
    /** The endpoint of what has no method or template of its own. */
    public static final Endpoint UNKNOWN = new Endpoint(Endpoint.OTHER, Endpoint.OTHER);

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");

    /** Rows that every table has beside those of its endpoints: one {@code {other}} per method, and the unknown. */
    static final int EXTRA_ROWS = METHODS.size() + 1;

    private final LedgerFile file;
    private final Map<Endpoint, Row> rows = new ConcurrentHashMap<>();
    private int listedRows;
    private int endpointRows;

    Ledger(LedgerFile file) {
        this.file = file;
        add(UNKNOWN);
    }

    public Origin origin() {
        return file.origin();
    }

    /** The same for an endpoint that nobody keeps a row for. */
    public CountedRequest seen(Endpoint endpoint) {
        return seen(endpoint, 0);
    }

    /**
     * Counts a request as seen; it is in flight until the result is ended.
     *
     * @param inventory how many endpoints of the inventory come before this one when rows are short; 0 where it is one of
     *     them. At most half of the rows are kept for them
     */
    public CountedRequest seen(Endpoint endpoint, int inventory) {
        Row row = row(endpoint, inventory);
        file.increment(row.number(), LedgerCounter.SEEN);
        return CountedRequest.open(file, row.number(), row.endpoint());
    }

    /** What the epoch has counted so far. */
    public LedgerReport report(Instant at) {
        return LedgerReading.report(file, at, false, Map.of());
    }

    /** The last report of an epoch that ends in good order. */
    public LedgerReport endedReport(Instant at, Map<Integer, Long> drainedAt) {
        return LedgerReading.report(file, at, true, drainedAt);
    }

    /** One counter over all endpoints. */
    public long total(LedgerCounter counter) {
        long total = 0;
        int count = file.rows();
        for (int row = 0; row < count; row++) total += file.count(row, counter);
        return total;
    }

    private Row row(Endpoint endpoint, int inventory) {
        Row known = rows.get(endpoint);
        return known == null ? newRow(endpoint, inventory) : known;
    }

    private synchronized Row newRow(Endpoint endpoint, int inventory) {
        Row known = rows.get(endpoint);
        if (known != null) return known;
        if (!METHODS.contains(endpoint.method())) return row(UNKNOWN, 0);
        boolean other = endpoint.template().equals(Endpoint.OTHER);
        if (!other && !fits(endpoint, inventory)) return row(new Endpoint(endpoint.method(), Endpoint.OTHER), 0);
        if (!other) endpointRows++;
        if (!other && inventory == 0) listedRows++;
        return add(endpoint);
    }

    private boolean fits(Endpoint endpoint, int inventory) {
        int usable = file.capacity() - EXTRA_ROWS;
        int kept = Math.clamp((long) inventory - listedRows, 0, usable / 2);
        return endpointRows < usable - kept
                && endpoint.name().getBytes(StandardCharsets.UTF_8).length <= LedgerFile.NAME;
    }

    private Row add(Endpoint endpoint) {
        var row = new Row(file.add(endpoint), endpoint);
        rows.put(endpoint, row);
        return row;
    }

    private record Row(int number, Endpoint endpoint) {}
}
