package dev.understudy.proxy.dryrun;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.proxy.forward.AnswerListener;
import dev.understudy.proxy.forward.Failure;
import dev.understudy.proxy.http.Framing;
import dev.understudy.proxy.http.HeaderLines;
import dev.understudy.proxy.http.ResponseHead;
import dev.understudy.proxy.http.ResponseOutcome;
import dev.understudy.proxy.http.ResponseParser;
import dev.understudy.proxy.wire.Wire;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which answers to a dry run leave the route on. */
class ProvenAnswerTest {
    private final List<String> events = new ArrayList<>();
    private final ProvenAnswer answer = new ProvenAnswer(new RecordingListener(), new RecordingWatch(), "orders");

    /** Notes what is said of the route. */
    private final class RecordingWatch implements DryRunWatch {
        @Override
        public boolean mayRun(String route) {
            return true;
        }

        @Override
        public void unproven(String route, String why) {
            events.add("off " + route);
        }
    }

    /** Notes what comes through. */
    private final class RecordingListener implements AnswerListener {
        @Override
        public void head(ResponseHead head, Framing framing) {
            events.add("head");
        }

        @Override
        public void failed(Failure failure) {
            events.add("failed");
        }

        @Override
        public void ready() {}

        @Override
        public void interim(ResponseHead head) {}

        @Override
        public void body(byte[] array, int from, int to) {}

        @Override
        public void arrived() {}

        @Override
        public void end(HeaderLines trailers) {}

        @Override
        public void switched(ResponseHead head, Wire wire) {}
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Understudy-Dry-Run: rolled-back\r\n",
                "x-understudy-dry-run: Rolled-Back\r\n",
                "X-Understudy-Dry-Run: rolled-back; already-written\r\n"
            })
    void leaveItOnWithProof(String lines) {
        answer.head(head(lines), new Framing.None());

        assertThat(events).containsExactly("head");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "X-Understudy-Dry-Run: \r\n",
                "X-Understudy-Dry-Run: required\r\n",
                "X-Understudy-Dry-Run: committed; rolled-back\r\n",
                "X-Understudy-Dry-Run: not-rolled-back\r\n",
                "X-Understudy-Dry-Run: rolled-back\r\nX-Understudy-Dry-Run: rolled-back\r\n",
                "X-Understudy-Dry-Run: rolled-back\r\nX-Understudy-Dry-Run: committed\r\n",
                "X-Understudy-DryRun: rolled-back\r\n"
            })
    void switchItOffWithoutProofBeforeTheAnswerIsKnown(String lines) {
        answer.head(head(lines), new Framing.None());

        assertThat(events).containsExactly("off orders", "head");
    }

    @ParameterizedTest
    @EnumSource(names = {"STALE", "TERMINATED", "MALFORMED", "INCOMPLETE", "TIMED_OUT", "INTERNAL"})
    void switchItOffWhereTheRequestMayHaveRun(Failure failure) {
        answer.failed(failure);

        assertThat(events).containsExactly("off orders", "failed");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"STALE", "TERMINATED", "MALFORMED", "INCOMPLETE", "TIMED_OUT", "INTERNAL"})
    void leaveItOnWhereNothingWasSent(Failure failure) {
        answer.failed(failure);

        assertThat(events).containsExactly("failed");
    }

    @Test
    void leaveItOnWhereOnlyTheBodyBreaksOffBehindTheProof() {
        answer.head(head("X-Understudy-Dry-Run: rolled-back\r\n"), new Framing.None());

        answer.failed(Failure.INCOMPLETE);

        assertThat(events).containsExactly("head", "failed");
    }

    private static ResponseHead head(String lines) {
        String text = "HTTP/1.1 201 Created\r\n" + lines + "\r\n";
        return ((ResponseOutcome.Accepted)
                        ResponseParser.parse(text.getBytes(StandardCharsets.ISO_8859_1), false, true))
                .head();
    }
}
