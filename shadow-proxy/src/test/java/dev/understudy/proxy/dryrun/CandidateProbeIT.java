package dev.understudy.proxy.dryrun;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.policy.UpstreamTls;
import dev.understudy.proxy.fixture.Certificates;
import dev.understudy.proxy.fixture.RawMessage;
import dev.understudy.proxy.fixture.RawServer;
import dev.understudy.proxy.fixture.TestSides;
import dev.understudy.proxy.tls.ClientTls;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the candidate must answer to be believed. */
class CandidateProbeIT {
    private static final Duration CALL = Duration.ofSeconds(1);
    private static final Duration HANDSHAKE = Duration.ofSeconds(10);
    private static final Certificates CERTIFICATES = new Certificates();
    private static final String PROOF = "X-Understudy-Dry-Run: rolled-back";

    @TempDir
    private Path directory;

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
    void saysInOneLineWhatTheCandidateAnsweredInstead() {
        try (var candidate =
                RawServer.answering("HTTP/1.1 404 Not Found\r\nContent-Length: 16\r\n\r\n<h1>\n  Not\nhere\n")) {
            assertThat(probe(candidate.url()).prove())
                    .isInstanceOfSatisfying(
                            Proof.Missing.class,
                            missing -> assertThat(missing.why()).endsWith("404 and without proof: <h1> Not here"));
        }
    }

    @Test
    void asksInTlsWhereTheCandidateSpeaksIt() {
        try (var candidate =
                RawServer.secured(CERTIFICATES.context(CERTIFICATES.server()), false, script("200 OK", PROOF, true))) {
            assertThat(secureProbe(candidate.url()).prove()).isInstanceOf(Proof.RolledBack.class);
        }
    }

    @Test
    void believesAndTellsNobodyWhoseCertificateIsNotTrusted() {
        try (var candidate =
                RawServer.secured(CERTIFICATES.context(CERTIFICATES.expired()), false, script("200 OK", PROOF, true))) {
            assertThat(secureProbe(candidate.url()).prove()).isInstanceOf(Proof.Missing.class);
            assertThat(candidate.requests()).isEmpty();
        }
    }

    @Test
    void believesNobodyWhoDoesNotAnswer() {
        assertThat(probe(URI.create("http://127.0.0.1:1")).prove()).isInstanceOf(Proof.Missing.class);
    }

    private static CandidateProbe probe(URI... urls) {
        return new OkHttpCandidateProbe(TestSides.candidate(CALL, urls), Optional.empty(), CALL);
    }

    private CandidateProbe secureProbe(URI url) {
        var trusting =
                new UpstreamTls(Optional.of(CERTIFICATES.authorityFile(directory)), Optional.empty(), Optional.empty());
        var tls = ClientTls.of("candidate", trusting);
        return new OkHttpCandidateProbe(TestSides.candidate(HANDSHAKE, tls, url), Optional.of(tls), HANDSHAKE);
    }

    private static RawServer answering(String status, String line, boolean nonce) {
        return RawServer.running(script(status, line, nonce));
    }

    private static RawServer.Script script(String status, String line, boolean nonce) {
        return conversation -> {
            for (RawMessage asked = conversation.request(); asked != null; asked = conversation.request()) {
                String echo = nonce ? "X-Understudy-Nonce: " + asked.value("X-Understudy-Nonce") + "\r\n" : "";
                conversation.send("HTTP/1.1 " + status + "\r\n" + line + "\r\n" + echo + "Content-Length: 2\r\n\r\nno");
            }
        };
    }
}
