package dev.understudy.proxy.dryrun;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.proxy.fixture.RawMessage;
import dev.understudy.proxy.fixture.RawServer;
import dev.understudy.proxy.fixture.TestSides;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the candidate must answer to be believed. */
class CandidateProbeIT {
    private static final Duration CALL = Duration.ofSeconds(1);
    private static final String PROOF = "X-Understudy-Dry-Run: rolled-back";

    @Test
    void believesAnAnswerToThisVeryQuestion() {
        try (var candidate = answering("200 OK", PROOF, true)) {
            Proof proof = probe(candidate.url()).prove();

            assertThat(proof)
                    .isEqualTo(new Proof.RolledBack(
                            Set.of("127.0.0.1:" + candidate.address().getPort())));
            RawMessage asked = candidate.requests().getFirst();
            assertThat(asked.start()).isEqualTo("POST /.well-known/understudy/dry-run HTTP/1.1");
            assertThat(asked.value("X-Understudy-Shadow")).isEqualTo("1");
            assertThat(asked.value("X-Understudy-Dry-Run")).isEqualTo("required");
            assertThat(asked.value("X-Understudy-Nonce")).matches("[0-9a-f]{32}");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "200 OK, X-Nothing: 1, true",
        "200 OK, X-Understudy-Dry-Run: rolled-back, false",
        "201 Created, X-Understudy-Dry-Run: rolled-back, true",
        "404 Not Found, X-Nothing: 1, false",
        "503 Busy, X-Understudy-Dry-Run: rolled-back, true",
        "302 Found, Location: /elsewhere, true"
    })
    void believesNothingElse(String status, String line, boolean nonce) {
        try (var candidate = answering(status, line, nonce)) {
            assertThat(probe(candidate.url()).prove()).isInstanceOf(Proof.Missing.class);
        }
    }

    @Test
    void asksEveryInstance() {
        try (var proving = answering("200 OK", PROOF, true);
                var other = answering("404 Not Found", "X-Nothing: 1", false)) {
            Proof proof = probe(proving.url(), other.url()).prove();

            assertThat(proof)
                    .isInstanceOfSatisfying(
                            Proof.Missing.class,
                            missing -> assertThat(missing.why())
                                    .isEqualTo("127.0.0.1:" + other.address().getPort()
                                            + " answered the probe with 404 and without proof: no"));
            assertThat(proving.requests()).hasSize(1);
        }
    }

    @Test
    void believesNobodyWhoDoesNotAnswer() {
        assertThat(probe(URI.create("http://127.0.0.1:1")).prove()).isInstanceOf(Proof.Missing.class);
    }

    private static CandidateProbe probe(URI... urls) {
        return new OkHttpCandidateProbe(TestSides.candidate(CALL, urls), Optional.empty(), CALL);
    }

    private static RawServer answering(String status, String line, boolean nonce) {
        return RawServer.running(conversation -> {
            for (RawMessage asked = conversation.request(); asked != null; asked = conversation.request()) {
                String echo = nonce ? "X-Understudy-Nonce: " + asked.value("X-Understudy-Nonce") + "\r\n" : "";
                conversation.send("HTTP/1.1 " + status + "\r\n" + line + "\r\n" + echo + "Content-Length: 2\r\n\r\nno");
            }
        });
    }
}
