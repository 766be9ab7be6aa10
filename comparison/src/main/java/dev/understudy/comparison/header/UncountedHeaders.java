package dev.understudy.comparison.header;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The headers that never count: they change from answer to answer, belong to one connection, or describe how the bytes
 * travelled rather than what they say.
 *
 * @param names in lower case
 */
public record UncountedHeaders(Set<String> names) {
    /** The built-in list. */
    public static final UncountedHeaders BUILT_IN = new UncountedHeaders(Set.of(
            // of the moment
            "date",
            "age",
            "x-runtime",
            "x-response-time",
            "server-timing",
            // of the machine and the way there
            "server",
            "via",
            "x-served-by",
            "x-cache",
            "x-cache-hits",
            "x-timer",
            "x-varnish",
            "cf-ray",
            "cf-cache-status",
            "alt-svc",
            "proxy-status",
            // of the request
            "x-request-id",
            "request-id",
            "x-correlation-id",
            "x-trace-id",
            "x-amzn-requestid",
            "x-amzn-trace-id",
            "traceparent",
            "tracestate",
            "traceresponse",
            "x-b3-traceid",
            "x-b3-spanid",
            // of the connection (RFC 9110 section 7.6.1)
            "connection",
            "keep-alive",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            // of the coding, which is undone before bodies are compared
            "content-length",
            "content-encoding",
            "accept-ranges",
            "content-md5",
            "digest",
            "content-digest",
            "repr-digest"));

    private static final String OURS = "x-understudy-";

    public UncountedHeaders {
        names = Set.copyOf(names);
    }

    /** The same with others that a policy names, in any case. */
    public UncountedHeaders and(Iterable<String> others) {
        var all = new TreeSet<>(names);
        for (String other : others) {
            if (!other.isEmpty()) all.add(other.toLowerCase(Locale.ROOT));
        }
        return new UncountedHeaders(all);
    }

    /** @param name in lower case */
    boolean contains(String name) {
        return names.contains(name) || name.startsWith(OURS);
    }
}
