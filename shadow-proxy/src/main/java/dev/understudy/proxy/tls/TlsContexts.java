package dev.understudy.proxy.tls;

import dev.understudy.policy.CertificateFiles;
import dev.understudy.policy.UpstreamTls;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Makes what handshakes start from out of files. */
final class TlsContexts {
    private static final char[] NO_PASSWORD = {};

    private TlsContexts() {}

    /** For users: what the proxy shows them. */
    static SSLContext server(CertificateFiles files) throws UnusableFile {
        return context(identity(files), null);
    }

    /** For a side: whom the proxy trusts, and what it shows where it is asked. */
    static SSLContext client(UpstreamTls tls) throws UnusableFile {
        KeyManager[] identity = tls.client().isEmpty()
                ? new KeyManager[0]
                : identity(tls.client().get());
        return context(identity, tls.ca().isEmpty() ? null : trust(tls.ca().get()));
    }

    /** @param trust null for the system's authorities */
    private static SSLContext context(KeyManager[] identity, TrustManager @Nullable [] trust) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(identity, trust, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java speaks no TLS", e);
        }
    }

    private static KeyManager[] identity(CertificateFiles files) throws UnusableFile {
        List<X509Certificate> chain = PemFile.read(files.certificate()).certificates();
        PrivateKey key = PemFile.read(files.key()).key();
        if (!KeyPairs.belong(key, chain.getFirst().getPublicKey())) {
            throw new UnusableFile("The key in " + files.key() + " is not that of the first certificate in "
                    + files.certificate() + ".");
        }
        try {
            KeyStore store = empty();
            store.setKeyEntry("own", key, NO_PASSWORD, chain.toArray(X509Certificate[]::new));
            var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, NO_PASSWORD);
            return factory.getKeyManagers();
        } catch (GeneralSecurityException e) {
            throw new UnusableFile(
                    "The chain in " + files.certificate() + " cannot be used: " + e.getMessage() + ".", e);
        }
    }

    private static TrustManager[] trust(Path file) throws UnusableFile {
        List<X509Certificate> authorities = PemFile.read(file).certificates();
        try {
            KeyStore store = empty();
            for (int i = 0; i < authorities.size(); i++) store.setCertificateEntry("ca-" + i, authorities.get(i));
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            return factory.getTrustManagers();
        } catch (GeneralSecurityException e) {
            throw new UnusableFile("The authorities in " + file + " cannot be used: " + e.getMessage() + ".", e);
        }
    }

    private static KeyStore empty() throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            return store;
        } catch (IOException e) {
            throw new IllegalStateException("an empty store cannot fail to load", e);
        }
    }
}
