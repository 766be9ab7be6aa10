package dev.understudy.proxy.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.policy.UpstreamTls;
import dev.understudy.proxy.fixture.Certificates;
import dev.understudy.proxy.fixture.RawMessage;
import dev.understudy.proxy.fixture.RawServer;
import dev.understudy.proxy.fixture.RecordingAudience;
import dev.understudy.proxy.fixture.ServedPrimary;
import dev.understudy.proxy.fixture.TestSides;
import dev.understudy.proxy.forward.Side;
import dev.understudy.proxy.serve.ServeLimits;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A primary that is spoken to in TLS: who is trusted, and that nobody else is told a secret. */
class UpstreamTlsIT {
    private static final String GET = "GET /a HTTP/1.1\r\nHost: h\r\nAuthorization: Token secret\r\n\r\n";
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    @TempDir
    private Path directory;

    private final Certificates certificates = new Certificates();
    private final RecordingAudience audience = new RecordingAudience();

    /** Certificates that must not be trusted. */
    enum Untrusted {
        EXPIRED,
        OF_ANOTHER_HOST,
        SELF_SIGNED;

        HeldCertificate held(Certificates certificates) {
            return switch (this) {
                case EXPIRED -> certificates.expired();
                case OF_ANOTHER_HOST -> certificates.serverNamed("other.example");
                case SELF_SIGNED -> Certificates.selfSigned();
            };
        }
    }

    @Test
    void forwardsOverOneConnectionAfterAnother() {
        try (var primary = secured(certificates.server(), false);
                var proxy = proxy(primary, trusting());
                var client = proxy.client()) {
            assertThat(client.send(GET).answer().body()).isEqualTo("ok");
            assertThat(client.send(GET).answer().body()).isEqualTo("ok");

            assertThat(primary.connections()).isEqualTo(1);
            assertThat(primary.requests().getFirst().value("Authorization")).isEqualTo("Token secret");
        }
    }

    @ParameterizedTest
    @EnumSource
    void sendsNothingToAServerWhoseCertificateIsNotTrusted(Untrusted untrusted) {
        try (var primary = secured(untrusted.held(certificates), false);
                var proxy = proxy(primary, trusting());
                var client = proxy.client()) {
            RawMessage answer = client.send(GET).answer();

            assertThat(answer.status()).isEqualTo(502);
            assertThat(answer.value("Proxy-Status")).isEqualTo("understudy; error=tls_certificate_error");
            assertThat(primary.requests()).isEmpty();
            assertThat(audience.ends()).containsExactly("GET /a PRIMARY_FAILED");
        }
    }

    @Test
    void trustsNoPrivateAuthorityUnlessToldTo() {
        try (var primary = secured(certificates.server(), false);
                var proxy = proxy(primary, UpstreamTls.SYSTEM);
                var client = proxy.client()) {
            assertThat(client.send(GET).answer().value("Proxy-Status")).contains("tls_certificate_error");
            assertThat(primary.requests()).isEmpty();
        }
    }

    @Test
    void verifiesTheNameThatThePolicySaysInsteadOfTheHost() {
        var named = new UpstreamTls(
                Optional.of(certificates.authorityFile(directory)), Optional.empty(), Optional.of("other.example"));
        try (var primary = secured(certificates.serverNamed("other.example"), false);
                var proxy = proxy(primary, named);
                var client = proxy.client()) {
            assertThat(client.send(GET).answer().body()).isEqualTo("ok");
        }
    }

    @Test
    void showsItsCertificateWhereItIsAsked() {
        var showing = new UpstreamTls(
                Optional.of(certificates.authorityFile(directory)),
                Optional.of(Certificates.files(directory, certificates.client("proxy"))),
                Optional.empty());
        try (var primary = secured(certificates.server(), true);
                var proxy = proxy(primary, showing);
                var client = proxy.client()) {
            assertThat(client.send(GET).answer().body()).isEqualTo("ok");
        }
    }

    @Test
    void isTurnedAwayWithoutACertificateOfItsOwn() {
        try (var primary = secured(certificates.server(), true);
                var proxy = proxy(primary, trusting());
                var client = proxy.client()) {
            RawMessage answer = client.send(GET).answer();

            assertThat(answer.status()).isEqualTo(502);
            assertThat(answer.value("Proxy-Status")).contains("error=tls_alert_received");
            assertThat(primary.requests()).isEmpty();
        }
    }

    @Test
    void isTurnedAwayWithACertificateThatTheServerDoesNotTrust() {
        var stranger = new Certificates().client("stranger");
        var showing = new UpstreamTls(
                Optional.of(certificates.authorityFile(directory)),
                Optional.of(Certificates.files(directory, stranger)),
                Optional.empty());
        try (var primary = secured(certificates.server(), true);
                var proxy = proxy(primary, showing);
                var client = proxy.client()) {
            assertThat(client.send(GET).answer().status()).isEqualTo(502);
            assertThat(primary.requests()).isEmpty();
        }
    }

    @Test
    void saysThatAServerSpeaksNoTls() {
        try (var primary = RawServer.running(conversation -> conversation.send("HTTP/1.1 400 Bad\r\n\r\n"));
                var proxy = ServedPrimary.before(
                        secure(
                                URI.create(
                                        "https://127.0.0.1:" + primary.address().getPort()),
                                trusting()),
                        loops -> audience,
                        ServeLimits.DEFAULT,
                        Optional.empty());
                var client = proxy.client()) {
            assertThat(client.send(GET).answer().value("Proxy-Status"))
                    .isEqualTo("understudy; error=tls_protocol_error");
        }
    }

    @Test
    void takesAnAnswerThatEndsWithTheConnectionForWholeOnlyAfterACloseNotify() {
        String endless = "HTTP/1.1 200 OK\r\n\r\nhalf of it";
        try (var orderly = RawServer.secured(certificates.context(certificates.server()), false, conversation -> {
                    conversation.request();
                    conversation.send(endless);
                });
                var proxy = proxy(orderly, trusting());
                var client = proxy.client()) {
            assertThat(client.send(GET).answer().ended()).isTrue();
        }
        try (var cut = CutShort.before(certificates, endless);
                var proxy = ServedPrimary.before(
                        secure(cut.url(), trusting()), loops -> audience, ServeLimits.DEFAULT, Optional.empty());
                var client = proxy.client()) {
            RawMessage answer = client.send(GET).answer();

            assertThat(answer.body()).isEqualTo("half of it");
            assertThat(answer.ended()).isFalse();
            await().until(() -> audience.ends().contains("GET /a PRIMARY_FAILED"));
        }
    }

    @Test
    void trustsARenewedAuthorityForNewConnections() {
        var other = new Certificates();
        var tls = ClientTls.of("primary", trusting());
        try (var primary = RawServer.secured(other.context(other.server()), false, UpstreamTlsIT::answer);
                var proxy = ServedPrimary.before(
                        TestSides.primary(tls, primary.url()),
                        loops -> audience,
                        ServeLimits.DEFAULT,
                        Optional.empty());
                var client = proxy.client()) {
            assertThat(client.send(GET).answer().status()).isEqualTo(502);

            other.authorityFile(directory);
            tls.reloaded().check();

            assertThat(client.send(GET).answer().status()).isEqualTo(200);
        }
    }

    private UpstreamTls trusting() {
        return new UpstreamTls(Optional.of(certificates.authorityFile(directory)), Optional.empty(), Optional.empty());
    }

    private RawServer secured(HeldCertificate shown, boolean askClient) {
        return RawServer.secured(certificates.context(shown), askClient, UpstreamTlsIT::answer);
    }

    private static void answer(RawServer.Conversation conversation) throws IOException {
        while (conversation.request() != null) conversation.send(OK);
    }

    private static Side secure(URI url, UpstreamTls tls) {
        return TestSides.primary(ClientTls.of("primary", tls), url);
    }

    private ServedPrimary proxy(RawServer primary, UpstreamTls tls) {
        return ServedPrimary.before(
                secure(primary.url(), tls), loops -> audience, ServeLimits.DEFAULT, Optional.empty());
    }
}
