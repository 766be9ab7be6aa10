package dev.understudy.bench;

import dev.understudy.evidence.record.AnsweredBy;
import dev.understudy.evidence.record.Asking;
import dev.understudy.evidence.record.Circumstances;
import dev.understudy.evidence.record.Circumstances.Timing;
import dev.understudy.evidence.record.Finding;
import dev.understudy.evidence.record.JudgedExchange;
import dev.understudy.evidence.record.Outcome;
import dev.understudy.evidence.record.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Judged exchanges that ask for as much room as they can: differences in ever other combinations, sets of parameters without end,
 * large records, a new version of the candidate each day on new instances. The same for the same seed.
 */
final class StoreTraffic {
    private static final List<String> AGENTS = List.of("Chrome", "Firefox", "curl", "python-requests", "");
    private static final int SMALL_RECORD = 2 << 10;
    private static final int LARGE_RECORD = 256 << 10;
    private static final int PROXIES = 3;
    private static final int INSTANCES = 4;
    private static final int DAYS_OF_A_PRIMARY = 8;

    private final StoreScale scale;
    private final Random random = new Random(90);
    private final byte[] noise = new byte[1 << 20];
    private long number;

    StoreTraffic(StoreScale scale) {
        this.scale = scale;
        random.nextBytes(noise);
    }

    /** What comes of all endpoints between two moments, each endpoint's exchanges evenly. */
    List<JudgedExchange> batch(int day, Instant from, Duration length) {
        long apart = length.toMillis() / scale.often();
        List<JudgedExchange> batch = new ArrayList<>();
        for (int endpoint = 0; endpoint < scale.endpoints(); endpoint++) {
            for (int i = 0; i < scale.often(); i++) {
                batch.add(exchange(day, endpoint, from.plusMillis(i * apart + random.nextLong(apart))));
            }
        }
        return batch;
    }

    static String proxy(int number) {
        return "proxy-" + number % PROXIES;
    }

    static String template(int endpoint) {
        return "/api/v1/resource-" + endpoint + "/{id}";
    }

    private JudgedExchange exchange(int day, int endpoint, Instant at) {
        number++;
        String candidate = "2." + day;
        Outcome outcome = outcome();
        List<Finding> findings = outcome instanceof Outcome.Compared ? findings(endpoint) : List.of();
        return new JudgedExchange(
                new UUID(0x0190_0000_0000_7000L + number, 0x8000_0000_0000_0000L | random.nextLong(1L << 60)),
                at,
                proxy((int) (number % PROXIES)),
                day + 1L,
                "GET",
                template(endpoint),
                "1." + day / DAYS_OF_A_PRIMARY,
                candidate,
                new AnsweredBy("old:" + random.nextInt(INSTANCES), candidate + "-pod:" + random.nextInt(INSTANCES)),
                random.nextInt(20) == 0 ? 404 : 200,
                random.nextInt(3) == 0 ? "" : Integer.toHexString(random.nextInt(10_000)),
                AGENTS.get(random.nextInt(AGENTS.size())),
                outcome,
                findings,
                record(),
                verdict(findings),
                circumstances());
    }

    private Outcome outcome() {
        return switch (random.nextInt(20)) {
            case 0 -> new Outcome.CandidateFailed("timed-out");
            case 1 -> new Outcome.NotComparable("truncated");
            default -> new Outcome.Compared();
        };
    }

    /** Half of them match; the others show some of the endpoint's groups, excused, moved or not. */
    private List<Finding> findings(int endpoint) {
        if (random.nextBoolean()) return List.of();
        return IntStream.rangeClosed(0, random.nextInt(scale.groupsOfOne()))
                .map(any -> random.nextInt(scale.groupsOfOne()))
                .distinct()
                .mapToObj(group -> finding(endpoint, group))
                .toList();
    }

    private Finding finding(int endpoint, int group) {
        @Nullable String rule = random.nextInt(4) == 0 ? "rule-" + random.nextInt(3) : null;
        return new Finding(
                "fingerprint-of-sixty-four-hexadecimal-digits-" + endpoint + "-" + group,
                1,
                "json-value",
                "/items/*/details/attribute-" + group,
                "200/200",
                "number/number",
                rule,
                random.nextInt(10) == 0 ? Standing.MOVED : Standing.CONFIRMED);
    }

    private byte[] record() {
        int length = random.nextInt(200) == 0 ? LARGE_RECORD : SMALL_RECORD + random.nextInt(SMALL_RECORD);
        int from = random.nextInt(noise.length - length);
        return Arrays.copyOfRange(noise, from, from + length);
    }

    private static String verdict(List<Finding> findings) {
        return "{\"verdict\":\"mismatch\",\"differences\":["
                + "{\"location\":\"/items/3/details\"},".repeat(findings.size()) + "]}";
    }

    private Circumstances circumstances() {
        return new Circumstances(
                Optional.of(timing(20)),
                Optional.of(timing(15)),
                random.nextInt(3) == 0 ? List.of("page", "search-" + random.nextInt(1_000)) : List.of("page"),
                random.nextBoolean(),
                Asking.FIRST);
    }

    private Timing timing(double millis) {
        long nanos = (long) (millis * 1e6 * Math.exp(random.nextGaussian()));
        return new Timing(Duration.ofNanos(nanos), Duration.ofNanos(nanos + nanos / 5));
    }
}
