package dev.understudy.proxy.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.policy.CannotStart;
import dev.understudy.policy.CertificateFiles;
import dev.understudy.policy.Termination;
import dev.understudy.policy.UpstreamTls;
import dev.understudy.proxy.fixture.Certificates;
import java.nio.file.Path;
import java.security.interfaces.ECPrivateKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the proxy takes for a certificate, and what it says of what it does not. */
class PemFilesTest {
    private static final HeldCertificate RSA =
            new HeldCertificate.Builder().rsa2048().build();
    private static final HeldCertificate EC = new HeldCertificate.Builder().build();

    @TempDir
    private Path directory;

    @Test
    void readsKeysInPkcs8() throws UnusableFile {
        assertThat(key(RSA.privateKeyPkcs8Pem())).isEqualTo(RSA.keyPair().getPrivate());
        assertThat(key(EC.privateKeyPkcs8Pem())).isEqualTo(EC.keyPair().getPrivate());
    }

    @Test
    void readsRsaKeysInTheTraditionalForm() throws UnusableFile {
        assertThat(key(RSA.privateKeyPkcs1Pem())).isEqualTo(RSA.keyPair().getPrivate());
    }

    @Test
    void readsEcKeysInTheTraditionalForm() throws UnusableFile {
        // PRIVATE KEY { 0, { ecPublicKey, prime256v1 }, ECPrivateKey { 1, key } }: the curve moves inside, as openssl
        // writes it
        byte[] secret = inner(EC.keyPair().getPrivate().getEncoded());
        byte[] curve = {(byte) 0xa0, 0x0a, 0x06, 0x08, 0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 0x03, 0x01, 0x07};
        byte[] version = {0x02, 0x01, 0x01};
        byte[] sec1 = Der.sequence(version, Der.octets(secret), curve);

        assertThat(((ECPrivateKey) key(pem("EC PRIVATE KEY", sec1))).getS())
                .isEqualTo(((ECPrivateKey) EC.keyPair().getPrivate()).getS());
    }

    @Test
    void saysThatAFileIsNotThere() {
        var absent = new CertificateFiles(directory.resolve("absent.pem"), directory.resolve("absent.key"));

        assertThatThrownBy(() -> ServerTls.of(new Termination(absent, false)))
                .isInstanceOf(CannotStart.class)
                .hasMessage("The proxy's TLS cannot be set up: There is no file " + absent.certificate() + ".");
    }

    @Test
    void saysThatAKeyIsAnothers() {
        CertificateFiles files = Certificates.files(directory, EC);
        Certificates.write(files.key(), RSA.privateKeyPkcs8Pem());

        assertThatThrownBy(() -> ServerTls.of(new Termination(files, false)))
                .isInstanceOf(CannotStart.class)
                .hasMessageEndingWith(" is not that of the first certificate in " + files.certificate() + ".");
    }

    @Test
    void saysThatAKeyIsEncrypted() {
        CertificateFiles files = Certificates.files(directory, EC);
        Certificates.write(files.key(), pem("ENCRYPTED PRIVATE KEY", new byte[] {1}));

        assertThatThrownBy(() -> ServerTls.of(new Termination(files, false)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is encrypted; give one that is not.");
    }

    @Test
    void saysThatAnAuthorityIsNoCertificate() {
        Path file = Certificates.write(directory.resolve("ca.pem"), "hello");
        var tls = new UpstreamTls(Optional.of(file), Optional.empty(), Optional.empty());

        assertThatThrownBy(() -> ClientTls.of("candidate", tls))
                .isInstanceOf(CannotStart.class)
                .hasMessage("The candidate's TLS cannot be set up: The file " + file + " holds no certificate in PEM.");
    }

    @Test
    void saysThatAFileIsBroken() {
        CertificateFiles files = Certificates.files(directory, EC);
        Certificates.write(files.certificate(), pem("CERTIFICATE", new byte[] {0x30, 0x03, 1}));

        assertThatThrownBy(() -> ServerTls.of(new Termination(files, false)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(" holds a certificate that is broken.");
    }

    private Object key(String pem) throws UnusableFile {
        return PemFile.read(Certificates.write(directory.resolve("a.key"), pem)).key();
    }

    /** The 32 bytes of a P-256 key in its PKCS#8 form. */
    private static byte[] inner(byte[] pkcs8) {
        Der whole = Der.of(pkcs8).inner();
        whole.next();
        whole.next();
        Der ecPrivateKey = Der.of(whole.next().content()).inner();
        ecPrivateKey.next();
        return ecPrivateKey.next().content();
    }

    private static String pem(String label, byte[] bytes) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(Arrays.copyOf(bytes, bytes.length));
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }
}
