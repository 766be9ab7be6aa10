package dev.understudy.standalone.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.proxy.ReplayProxy.Objection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

final class ReplayTest {
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final List<String> told = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();
    private final FakeSender sender = new FakeSender();
    private boolean toldToEnd;

    /** Objects by the head, answers what it is given, else 200. */
    private static final class FakeSender implements Sender {
        private final List<String> sent = new ArrayList<>();
        private final Deque<Optional<Objection>> objections = new ArrayDeque<>();
        private final Deque<Integer> statuses = new ArrayDeque<>();
        private Optional<String> ownPause = Optional.empty();

        @Override
        public Optional<Objection> against(byte[] head) {
            return objections.isEmpty() ? Optional.empty() : objections.removeFirst();
        }

        @Override
        public Optional<String> pausedItself() {
            return ownPause;
        }

        @Override
        public int send(byte[] head) throws IOException {
            sent.add(new String(head, StandardCharsets.ISO_8859_1));
            int status = statuses.isEmpty() ? 200 : statuses.removeFirst();
            if (status == 0) throw new IOException("cut");
            return status;
        }
    }

    private record Given(List<Entry> entries) implements Source {
        @Override
        public void read(Predicate<Entry> taker) {
            for (Entry entry : entries) if (!taker.test(entry)) return;
        }
    }

    @Test
    void sendsReadsOneByOneAtItsPace() throws IOException {
        var replay = replay(Long.MAX_VALUE);

        Ending ending = replay.of(given(get("/a"), get("/b"), get("/c")));

        assertThat(ending).isEqualTo(new Ending.Through());
        assertThat(sender.sent)
                .first()
                .isEqualTo(String.join(
                        "\r\n",
                        "GET /a HTTP/1.1",
                        "Host: legacy:8000",
                        "User-Agent: understudy-replay",
                        "Accept: */*",
                        "Connection: close",
                        "",
                        ""));
        assertThat(sender.sent).hasSize(3);
        assertThat(waits.stream().filter(INTERVAL::equals)).hasSize(2);
    }

    @Test
    void leavesOutAndCountsByReason() throws IOException {
        var replay = replay(Long.MAX_VALUE);
        sender.objections.add(not(LedgerCounter.AUTH_PATH));
        sender.objections.add(Optional.of(new Objection.Refused("a bad target")));

        replay.of(given(
                get("/login"),
                get("/bad"),
                asked("POST", "/a", ""),
                asked("GET", "/a", "shop.example"),
                asked("GET", "/a", "shop.example:443"),
                asked("GET", "/a", "fonts.example"),
                asked("GET", "/b", "SHOP.example"),
                asked("GET", "/b", "shop.example")));

        assertThat(replay.tally().skipped())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "auth-path", 1L, "refused", 1L, "unsafe-method", 1L, "other-host", 1L, "asked-already", 2L));
        assertThat(sender.sent).hasSize(2);
    }

    @Test
    void takesOneHostAlone() throws IOException {
        var replay = new Replay(sender, heads(), settings("b.example", 9, false), told::add, this::passed);

        replay.of(given(asked("GET", "/1", "a.example"), asked("GET", "/2", "b.example"), get("/3")));

        assertThat(sender.sent).hasSize(2);
        assertThat(sender.sent.getFirst()).contains("GET /2 ", "Host: b.example\r\n");
    }

    @Test
    void waitsForControlWindowsAndPressureToPass() throws IOException {
        sender.objections.addAll(
                List.of(not(LedgerCounter.CONTROL_WINDOW), not(LedgerCounter.OVERLOAD), Optional.empty()));

        Ending ending = replay(9).of(given(get("/a")));

        assertThat(ending).isEqualTo(new Ending.Through());
        assertThat(sender.sent).hasSize(1);
    }

    @Test
    void stopsWherePeopleOrTheProxyHavePaused() throws IOException {
        sender.objections.add(not(LedgerCounter.PAUSED));
        var paused = replay(9).of(given(get("/a"), get("/b")));
        sender.objections.add(not(LedgerCounter.CONTROL_WINDOW));
        sender.ownPause = Optional.of("its p95 rose");

        var harmed = replay(9).of(given(get("/a"), get("/b")));

        assertThat(paused).isEqualTo(new Ending.Stopped("mirroring is paused"));
        assertThat(harmed).isEqualTo(new Ending.Stopped("mirroring pauses itself: its p95 rose"));
        assertThat(sender.sent).isEmpty();
    }

    @Test
    void sparesAPrimaryThatCannotBearMore() throws IOException {
        sender.statuses.addAll(List.of(503, 200, 429, 0, 503, 504, 502));
        var replay = replay(Long.MAX_VALUE);

        Ending ending = replay.of(new Given(
                List.of(get("/1"), get("/2"), get("/3"), get("/4"), get("/5"), get("/6"), get("/7"), get("/8"))));

        assertThat(ending).isInstanceOf(Ending.Stopped.class);
        assertThat(sender.sent).hasSize(7);
        assertThat(replay.tally().unanswereds()).isEqualTo(1);
    }

    @Test
    void takesAnErrorOfOneRequestForItsOwn() throws IOException {
        sender.statuses.addAll(List.of(500, 500, 500, 500, 500, 404));

        Ending ending =
                replay(9).of(new Given(List.of(get("/1"), get("/2"), get("/3"), get("/4"), get("/5"), get("/6"))));

        assertThat(ending).isEqualTo(new Ending.Through());
    }

    @Test
    void endsAtItsLimitAndWhenItIsTold() throws IOException {
        replay(1).of(given(get("/a"), get("/b")));
        toldToEnd = true;

        Ending ending = replay(9).of(given(get("/c"), get("/d")));

        assertThat(ending).isEqualTo(new Ending.ToldToEnd());
        assertThat(sender.sent).hasSize(2);
    }

    @Test
    void sendsNothingWhereOnlyAPlanIsWanted() throws IOException {
        var replay = new Replay(sender, heads(), settings("", 9, true), told::add, this::passed);
        sender.objections.add(not(LedgerCounter.NO_ROUTE));

        replay.of(given(get("/a"), get("/b"), get("/c")));

        assertThat(sender.sent).isEmpty();
        assertThat(replay.tally().skipped())
                .containsExactlyInAnyOrderEntriesOf(Map.of("no-route", 1L, "would-be-sent", 2L));
    }

    @Test
    void namesTheFirstBadLinesAndCountsTheRest() throws IOException {
        var entries = new ArrayList<Entry>();
        for (int line = 1; line <= 1000; line++) entries.add(new Entry.Unusable("line " + line, "it is bad"));
        var replay = replay(9);

        replay.of(new Given(entries));

        assertThat(told).hasSize(21).first().isEqualTo("line 1: it is bad");
        assertThat(replay.tally().unusables()).isEqualTo(1000);
    }

    @Test
    void sumsUpInLinesThatAddUp() throws IOException {
        var replay = replay(Long.MAX_VALUE);
        sender.statuses.addAll(List.of(200, 404));
        Ending ending = replay.of(given(get("/a"), get("/b"), asked("POST", "/c", "")));
        Map<LedgerCounter, Long> account =
                Map.of(LedgerCounter.SEEN, 2L, LedgerCounter.PUBLISHED, 1L, LedgerCounter.ROUTE_LIMIT, 1L);

        var summary = new Summary(ending, replay.tally(), account);

        assertThat(String.join("\n", summary.lines())).isEqualTo("""
                read                3
                left out            1  unsafe-method 1
                sent                2  2xx 1, 4xx 1
                published           1  to be compared; on the pages as replayed
                not mirrored        1  route-limit 1""");
        assertThat(summary.isWhole()).isFalse();
    }

    private Replay replay(long most) {
        return new Replay(sender, heads(), settings("", most, false), told::add, this::passed);
    }

    private static Replay.Settings settings(String host, long most, boolean plan) {
        return new Replay.Settings(host, INTERVAL, most, plan);
    }

    private static Heads heads() {
        return new Heads("legacy:8000", Credentials.NONE);
    }

    private boolean passed(Duration time) {
        waits.add(time);
        return toldToEnd;
    }

    private static Optional<Objection> not(LedgerCounter reason) {
        return Optional.of(new Objection.NotMirrored(reason));
    }

    private static Given given(Entry... entries) {
        return new Given(List.of(entries));
    }

    private static Entry get(String target) {
        return asked("GET", target, "");
    }

    private static Entry asked(String method, String target, String host) {
        return new Entry.Asked("line 1", new PastRequest(method, target, host, List.of()));
    }
}
