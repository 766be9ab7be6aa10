package dev.understudy.proxy.isolation;

import dev.understudy.proxy.fixture.ChaosTcpProxy.Direction;
import dev.understudy.proxy.fixture.ChaosTcpProxy.Fault;
import dev.understudy.proxy.fixture.RawServer;
import dev.understudy.proxy.fixture.SickServer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * One way in which a candidate fails.
 *
 * @param marks what is recorded of it: one of these at least
 * @param besides what may be recorded too: other copies of the same load came too late, or the breaker spared it
 */
record Sickness(String name, Consumer<SickServer> begin, Set<String> marks, Set<String> besides) {
    private static final String MEASURED = "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n";
    private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    private static final Set<String> SPARED = Set.of("unavailable");

    static List<Sickness> all() {
        return List.of(
                network("down", new Fault.Refusal(), "refused", SPARED),
                network("unreachable", new Fault.NoHandshake(), "timed_out", Set.of("unavailable", "200", "404")),
                network("black-hole", new Fault.BlackHole(), "timed_out", SPARED),
                network("half-open", new Fault.HalfOpen(), "timed_out", SPARED),
                network("never-reading", new Fault.NeverReads(), "timed_out", SPARED),
                network("slow", new Fault.Delay(Duration.ofMillis(150)), "200", Set.of("404", "unavailable")),
                network("later-than-allowed", new Fault.Delay(Duration.ofSeconds(2)), "timed_out", SPARED),
                network("narrow", new Fault.Bandwidth(300), "timed_out", Set.of("404", "200", "unavailable")),
                network(
                        "cut-at-once",
                        new Fault.ResetAfter(Direction.TO_TARGET, 0),
                        "reset",
                        Set.of("refused", "unavailable")), // where the reset came before the connection stood for us
                network("cut-in-request", new Fault.ResetAfter(Direction.TO_TARGET, 40), "reset", SPARED),
                network(
                        "cut-in-head",
                        new Fault.ResetAfter(Direction.FROM_TARGET, 12),
                        "protocol_error",
                        Set.of("reset", "unavailable")),
                network(
                        "cut-in-body",
                        new Fault.ResetAfter(Direction.FROM_TARGET, 120),
                        "protocol_error",
                        Set.of("404", "unavailable")),
                server("closes", talk -> {}, "reset", SPARED),
                server("truncates", talk -> talk.send(MEASURED + "abc"), "protocol_error", SPARED),
                server("bad-chunk", talk -> talk.send(CHUNKED + "zz\r\n"), "protocol_error", SPARED),
                server("no-http", talk -> talk.send("hello there\r\n\r\n"), "protocol_error", SPARED),
                server("trickles", Sickness::trickle, "timed_out", SPARED),
                server(
                        "endless",
                        Sickness::endless,
                        Set.of("200 cut", "timed_out"),
                        SPARED), // whichever limit is first
                again("redirects", "302 Found\r\nLocation: /redirects/orders/1", "302"),
                again("elsewhere", "301 Moved\r\nLocation: http://127.0.0.1:1/", "301"),
                again("busy", "503 Busy\r\nRetry-After: 0", "503"),
                again("request-timeout", "408 Slow\r\nConnection: close", "408"),
                new Sickness("well", SickServer::recover, Set.of("200"), Set.of("404")));
    }

    private static Sickness network(String name, Fault fault, String marks, Set<String> besides) {
        return new Sickness(name, candidate -> candidate.suffer(fault), Set.of(marks), besides);
    }

    private static Sickness server(String name, RawServer.Script script, String marks, Set<String> besides) {
        return server(name, script, Set.of(marks), besides);
    }

    /** The script begins when a head was read, and its end ends the connection. */
    private static Sickness server(String name, RawServer.Script script, Set<String> marks, Set<String> besides) {
        return new Sickness(
                name,
                candidate -> candidate.behave(talk -> {
                    talk.requestHead();
                    script.run(talk);
                }),
                marks,
                besides);
    }

    /** The same bodiless answer to everything. */
    private static Sickness again(String name, String answer, String marks) {
        return new Sickness(
                name,
                candidate -> candidate.behave(talk -> {
                    while (talk.request() != null) talk.send("HTTP/1.1 " + answer + "\r\nContent-Length: 0\r\n\r\n");
                }),
                Set.of(marks),
                Set.of());
    }

    private static void trickle(RawServer.Conversation talk) throws IOException {
        talk.send(MEASURED);
        while (true) {
            talk.send("x");
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static void endless(RawServer.Conversation talk) throws IOException {
        talk.send("HTTP/1.1 200 OK\r\n\r\n");
        byte[] piece = new byte[1 << 16];
        while (true) talk.out().write(piece);
    }

    @Override
    public String toString() {
        return name;
    }
}
