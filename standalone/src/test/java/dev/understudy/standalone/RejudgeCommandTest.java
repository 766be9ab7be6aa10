package dev.understudy.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.understudy.standalone.cli.Console;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The conversation of {@code rejudge} with reports that give scripted answers, and with whoever sits in front of it. */
class RejudgeCommandTest {
    private static final String BEHIND = order("building", "null", 12, "[]");
    private static final String CAUGHT_UP = order("building", "\"2026-11-25T10:05:00Z\"", 0, """
            [{"endpoint": "GET /orders", "before": {"parity": 0.5, "compared": 10, "mismatched": 5, "matchedByRule": 0},
              "after": {"parity": 0.99999, "compared": 10, "mismatched": 0, "matchedByRule": 5},
              "newGroups": [], "goneGroups": [{"kind": "json-value", "location": "/at", "count": 5}]},
             {"endpoint": "GET /books", "before": {"parity": null, "compared": 1, "mismatched": 0, "matchedByRule": 0},
              "after": {"parity": null, "compared": 1, "mismatched": 0, "matchedByRule": 0},
              "newGroups": [], "goneGroups": []}]""");
    private static final String ACCEPTED = order("accepted", "\"2026-11-25T10:05:00Z\"", 0, "[]");
    private static final String DONE = order("done", "\"2026-11-25T10:05:00Z\"", 0, "[]");
    private static final String REFUSED = order("refused", "null", 0, "[]");

    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final ByteArrayOutputStream progress = new ByteArrayOutputStream();
    private ScriptedReports reports;

    @BeforeEach
    void open() throws IOException {
        reports = new ScriptedReports();
    }

    @AfterEach
    void close() {
        reports.server.stop(0);
    }

    @Test
    void showsWhatChangesAndAcceptsItAfterAYes() {
        reports.say(BEHIND, CAUGHT_UP, ACCEPTED, DONE);

        int code = rejudge("yes\n", "--since", "2h", "--reason", "new rule");

        assertThat(code).isZero();
        assertThat(said(data).lines())
                .containsExactly(
                        "GET /orders",
                        "  now   parity 50.00 % of 10 compared, 5 mismatched, 0 matched by rule",
                        "  anew  parity 99.99 % of 10 compared, 0 mismatched, 5 matched by rule",
                        "  gone  json-value at /at (5)",
                        "1 endpoint stays as it is");
        assertThat(said(progress))
                .contains("12 exchanges to go", "holds all only since 2026-11-25T09:00:00Z", "[y/N]", "are shown");
        assertThat(reports.posted)
                .containsExactly(
                        "/api/rejudge by kim {\"since\":\"2h\",\"reason\":\"new rule\"}",
                        "/api/rejudge/7/accept by kim {\"reason\":\"new rule\"}");
    }

    @Test
    void acceptsNothingWhereNobodyAnswers() {
        reports.say(CAUGHT_UP);

        int code = rejudge("");

        assertThat(code).isEqualTo(1);
        assertThat(said(progress)).contains("not accepted");
        assertThat(reports.posted).containsExactly("/api/rejudge by kim {\"since\":\"24h\"}");
    }

    @Test
    void acceptsWithoutAskingWhereItWasToldTo() {
        reports.say(CAUGHT_UP, DONE);

        int code = rejudge("no\n", "--accept");

        assertThat(code).isZero();
        assertThat(said(progress)).doesNotContain("[y/N]");
        assertThat(reports.posted).last().asString().startsWith("/api/rejudge/7/accept");
    }

    @Test
    void saysThatSomebodyRefusedItMeanwhile() {
        reports.say(CAUGHT_UP, REFUSED);

        assertThat(rejudge("y\n")).isEqualTo(1);
        assertThat(said(progress)).contains("it was refused meanwhile");
    }

    @Test
    void endsWhereTheOrderEndsBeforeItHasCaughtUp() {
        reports.say(BEHIND, REFUSED);

        assertThat(rejudge("y\n")).isEqualTo(2);
        assertThat(said(progress)).contains("The order was refused meanwhile");
        assertThat(reports.posted).hasSize(1);
    }

    private int rejudge(String answer, String... more) {
        List<String> arguments = new ArrayList<>(List.of("rejudge", "--ui", reports.address(), "--actor", "kim"));
        arguments.addAll(List.of(more));
        var answers = new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8));
        return Understudy.execute(
                new Console(stream(data), stream(progress), answers), arguments.toArray(String[]::new));
    }

    private static String order(String state, String caughtUpAt, int behind, String endpoints) {
        return """
                {"id": 7, "state": "%s", "since": "2026-11-25T08:00:00Z", "heldSince": "2026-11-25T09:00:00Z",
                 "caughtUpAt": %s, "behind": %d, "endpoints": %s}""".formatted(state, caughtUpAt, behind, endpoints);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String said(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Answers each look at the order with the next of its answers, and the last one again. */
    private static final class ScriptedReports {
        private final HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        private final Deque<String> answers = new ArrayDeque<>();
        private final List<String> posted = new ArrayList<>();

        ScriptedReports() throws IOException {
            server.createContext("/", this::answer);
            server.start();
        }

        void say(String... looks) {
            answers.addAll(List.of(looks));
        }

        String address() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        private synchronized void answer(HttpExchange call) throws IOException {
            boolean isLook = call.getRequestMethod().equals("GET");
            if (!isLook) posted.add(posted(call));
            String answer = isLook && answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(200, body.length);
            call.getResponseBody().write(body);
            call.close();
        }

        private static String posted(HttpExchange call) throws IOException {
            try (InputStream body = call.getRequestBody()) {
                return call.getRequestURI() + " by "
                        + call.getRequestHeaders().getFirst("X-Understudy-Actor") + " "
                        + new String(body.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }
}
