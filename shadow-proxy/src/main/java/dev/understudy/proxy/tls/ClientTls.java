package dev.understudy.proxy.tls;

import dev.understudy.policy.UpstreamTls;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;

/** How a side's servers are spoken to in TLS: their certificates are verified always, and their name with them. */
public final class ClientTls {
    private static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2"};
    private static final String[] HTTP1_ONLY = {"http/1.1"};

    private final Reloaded context;
    private final Optional<String> serverName;

    private ClientTls(Reloaded context, Optional<String> serverName) {
        this.context = context;
        this.serverName = serverName;
    }

    /**
     * @param side as a sentence names it: primary or candidate
     * @throws dev.understudy.policy.CannotStart where the files cannot be used
     */
    public static ClientTls of(String side, UpstreamTls tls) {
        List<Path> files = new ArrayList<>();
        tls.ca().ifPresent(files::add);
        tls.client().ifPresent(client -> files.addAll(List.of(client.certificate(), client.key())));
        Reloaded context = Reloaded.load("The " + side + "'s TLS", files, () -> TlsContexts.client(tls));
        return new ClientTls(context, tls.serverName());
    }

    public Reloaded reloaded() {
        return context;
    }

    /** For clients that are not the forwarder. */
    public SSLContext context() {
        return context.present();
    }

    /** The name that certificates must bear, where it is not the host's. */
    public Optional<String> serverName() {
        return serverName;
    }

    /** For one connection to a host; an address in brackets is taken as it is without them. */
    public SSLEngine engine(String host, int port) {
        String name = serverName.orElse(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
        SSLEngine engine = context.present().createSSLEngine(name, port);
        engine.setUseClientMode(true);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setProtocols(VERSIONS);
        parameters.setApplicationProtocols(HTTP1_ONLY);
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        engine.setSSLParameters(parameters);
        return engine;
    }
}
