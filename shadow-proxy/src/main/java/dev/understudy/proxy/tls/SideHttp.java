package dev.understudy.proxy.tls;

import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * Asks the instances of a side what is no leg of an exchange: probes, and the doctor's questions. Certificates are verified
 * as the forwarder verifies them; nothing is repeated, and no redirect is followed.
 */
public final class SideHttp implements AutoCloseable {
    private final Optional<ClientTls> tls;
    private final OkHttpClient client;

    /**
     * @param tls of the side's https instances; empty where it has none
     * @param timeout of one call
     */
    public SideHttp(Optional<ClientTls> tls, Duration timeout) {
        this.tls = tls;
        client = new OkHttpClient.Builder()
                .callTimeout(timeout)
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false)
                .retryOnConnectionFailure(false)
                .build();
    }

    /**
     * A call that has not begun.
     *
     * @param instance scheme, host and port; the host is what the request names
     * @param addresses where it is asked
     * @param path with its query
     * @throws IllegalArgumentException where the path is none
     */
    public Call call(URI instance, List<InetAddress> addresses, String path, Request.Builder request) {
        String name = tls.flatMap(ClientTls::serverName).orElse(instance.getHost());
        String port = instance.getPort() < 0 ? "" : ":" + instance.getPort();
        Request whole = request.url(instance.getScheme() + "://" + name + port + path)
                .header("Host", instance.getRawAuthority())
                .build();
        var at = client.newBuilder().dns(host -> addresses);
        tls.ifPresent(secure -> at.sslSocketFactory(secure.context().getSocketFactory(), systemTrust()));
        return at.build().newCall(whole);
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    /** OkHttp wants one for its pins, of which there are none; certificates are verified by the context's own. */
    private static X509TrustManager systemTrust() {
        try {
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            @Nullable KeyStore system = null;
            factory.init(system);
            return Stream.of(factory.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .map(X509TrustManager.class::cast)
                    .findFirst()
                    .orElseThrow();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java trusts nobody", e);
        }
    }
}
