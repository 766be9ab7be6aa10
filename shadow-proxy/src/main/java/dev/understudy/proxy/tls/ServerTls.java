package dev.understudy.proxy.tls;

import dev.understudy.policy.CertificateFiles;
import dev.understudy.policy.Termination;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;

/** How users' TLS is ended here. */
public final class ServerTls {
    /** What ALPN calls HTTP/2. */
    public static final String HTTP2 = "h2";

    private static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2"};
    private static final String[] HTTP1_ONLY = {"http/1.1"};
    private static final String[] BOTH = {HTTP2, "http/1.1"};

    private final Reloaded context;
    private final boolean http2;

    private ServerTls(Reloaded context, boolean http2) {
        this.context = context;
        this.http2 = http2;
    }

    /** @throws dev.understudy.policy.CannotStart where the files cannot be used */
    public static ServerTls of(Termination termination) {
        CertificateFiles files = termination.files();
        Reloaded context = Reloaded.load(
                "The proxy's TLS", List.of(files.certificate(), files.key()), () -> TlsContexts.server(files));
        return new ServerTls(context, termination.http2());
    }

    public Reloaded reloaded() {
        return context;
    }

    /** For one connection, with the certificate that is in force now. */
    public SSLEngine engine() {
        SSLEngine engine = context.present().createSSLEngine();
        engine.setUseClientMode(false);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setProtocols(VERSIONS);
        parameters.setUseCipherSuitesOrder(true);
        parameters.setApplicationProtocols(http2 ? BOTH : HTTP1_ONLY);
        engine.setSSLParameters(parameters);
        return engine;
    }
}
