package dev.understudy.policy;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * One side: its instances and how they are asked.
 *
 * @param urls of its instances; a name with several addresses stands for one instance each. {@code http} or {@code https}, host
 *     and port, no path; never empty
 * @param timeout of one call, from the first byte sent to the last byte read
 * @param versionHeader response header that tells the side's build; empty where none does
 * @param connections how many are kept, and how long
 * @param tls for the instances whose URL is {@code https}
 */
public record Upstream(
        List<URI> urls, Duration timeout, String versionHeader, ConnectionSettings connections, UpstreamTls tls) {
    static final Duration PRIMARY_TIMEOUT = Duration.ofSeconds(60);
    static final Duration CANDIDATE_TIMEOUT = Duration.ofSeconds(10);

    public Upstream {
        urls = List.copyOf(urls);
        if (urls.isEmpty()) throw new IllegalArgumentException("an upstream needs a URL");
    }

    /** With connections kept and TLS verified as they are unless a policy says otherwise. */
    public Upstream(List<URI> urls, Duration timeout, String versionHeader) {
        this(urls, timeout, versionHeader, ConnectionSettings.defaults(), UpstreamTls.SYSTEM);
    }

    /** The same at another URL. */
    public Upstream at(URI url) {
        return new Upstream(List.of(url), timeout, versionHeader, connections, tls);
    }

    /** Whether an instance is spoken to in TLS. */
    public static boolean isSecure(URI url) {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    /**
     * Reads the URL of an instance.
     *
     * @throws IllegalArgumentException that says what is wrong with it
     */
    public static URI url(String text) {
        URI url = URI.create(text);
        boolean http = "http".equalsIgnoreCase(url.getScheme()) || isSecure(url);
        if (!http || url.getHost() == null) {
            throw new IllegalArgumentException("'" + text + "' is not a URL such as http://legacy:8000");
        }
        if (url.getRawUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException("'" + text + "' has more than a scheme, a host and a port");
        }
        if (isSecure(url) && url.getHost().endsWith(".")) {
            throw new IllegalArgumentException(
                    "'" + text + "' has a host that ends with a dot, which no certificate names; leave it away");
        }
        String path = url.getRawPath();
        if (!path.isEmpty() && !path.equals("/")) {
            throw new IllegalArgumentException("'" + text
                    + "' has a path; give scheme, host and port, and map paths with a route's candidatePath");
        }
        return path.isEmpty() ? url : URI.create(text.substring(0, text.length() - 1));
    }
}
