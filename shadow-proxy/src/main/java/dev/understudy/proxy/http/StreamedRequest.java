package dev.understudy.proxy.http;

import dev.understudy.exchange.message.Header;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The head of an HTTP/2 request in the form of HTTP/1.1, in which it goes on: its fields are checked (RFC 9113 section 8),
 * written down as lines, and read by the same guard as every other request. Pure.
 */
public final class StreamedRequest {
    private static final Set<String> PSEUDO = Set.of(":method", ":scheme", ":authority", ":path");
    /** What HTTP/1.1 says of the connection, and HTTP/2 must not (section 8.2.2). */
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "proxy-connection", "keep-alive", "transfer-encoding", "upgrade", "http2-settings");

    private final Map<String, String> pseudo = new HashMap<>();
    private final List<Header> regular = new ArrayList<>();
    private final List<String> cookies = new ArrayList<>();

    private StreamedRequest() {}

    /**
     * @param fields in ISO 8859-1, pseudo-header fields among them, in any order
     * @param bodyFollows whether the stream goes on behind the head
     */
    public static RequestOutcome parse(List<Header> fields, boolean bodyFollows) {
        var request = new StreamedRequest();
        for (Header field : fields) {
            String fault = request.take(field);
            if (fault != null) return bad(fault);
        }
        String fault = request.fault(bodyFollows);
        if (fault != null) return bad(fault);
        return withoutExpectation(RequestParser.parse(request.written(bodyFollows)));
    }

    /** The lines behind a body; empty where one of them must not stand there. */
    public static Optional<HeaderLines> trailers(List<Header> fields) {
        var out = new HeadBytes(128);
        for (Header field : fields) {
            if (field.name().startsWith(":") || faultOf(field) != null) return Optional.empty();
            out.line(field.name(), field.value());
        }
        return LineParser.strict(out.crlf().copy(), 0) instanceof LineParser.Outcome.Lines lines
                ? Optional.of(lines.lines())
                : Optional.empty();
    }

    private @Nullable String take(Header field) {
        String fault = faultOf(field);
        if (fault != null) return fault;
        String name = field.name();
        if (name.startsWith(":")) {
            if (!PSEUDO.contains(name)) return "an unknown pseudo-header field";
            return pseudo.put(name, field.value()) == null ? null : "a pseudo-header field that comes twice";
        }
        if (OF_THE_CONNECTION.contains(name)) return "a field that is about the connection";
        if (name.equals("te") && !field.value().equals("trailers")) return "a TE other than trailers";
        if (name.equals("cookie")) cookies.add(field.value());
        else regular.add(field);
        return null;
    }

    private static @Nullable String faultOf(Header field) {
        String name = field.name().startsWith(":") ? field.name().substring(1) : field.name();
        byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.length == 0 || !Octets.areToken(bytes, 0, bytes.length)) return "a malformed field name";
        for (byte octet : bytes) {
            if (octet >= 'A' && octet <= 'Z') return "a field name that is not in lower case";
        }
        String value = field.value();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c > 0xFF || !Octets.isValue((byte) c)) return "a character in a field that must not stand there";
        }
        return value.equals(value.strip()) ? null : "a field value with space around it";
    }

    private @Nullable String fault(boolean bodyFollows) {
        String path = pseudo.get(":path");
        String scheme = pseudo.get(":scheme");
        String method = pseudo.get(":method");
        if (method == null || path == null || scheme == null) return "a pseudo-header field is missing";
        if (!scheme.equals("https") && !scheme.equals("http")) return "a scheme that is not served here";
        if (!path.startsWith("/") && !path.equals("*")) return "a path that does not begin with a slash";
        boolean measured = false;
        for (Header field : regular) {
            if (field.name().equals("host") && !field.value().equalsIgnoreCase(authority())) {
                return "a Host that is not the request's authority";
            }
            if (field.name().equals("content-length"))
                measured |= !field.value().equals("0");
        }
        return measured && !bodyFollows ? "a length without a body" : null;
    }

    /** What the client calls the server; "" where it does not. */
    private String authority() {
        String authority = pseudo.get(":authority");
        if (authority != null) return authority;
        return regular.stream()
                .filter(field -> field.name().equals("host"))
                .map(Header::value)
                .findFirst()
                .orElse("");
    }

    private byte[] written(boolean bodyFollows) {
        var out = new HeadBytes(1024);
        out.text(pseudo.get(":method") + " " + pseudo.get(":path") + " HTTP/1.1")
                .crlf();
        String authority = authority();
        if (!authority.isEmpty()) out.line("host", authority);
        boolean measured = false;
        for (Header field : regular) {
            if (field.name().equals("host")) continue;
            measured |= field.name().equals("content-length");
            out.line(field.name(), field.value());
        }
        if (!cookies.isEmpty()) out.line("cookie", String.join("; ", cookies));
        if (bodyFollows && !measured) out.line("transfer-encoding", "chunked");
        return out.crlf().copy();
    }

    /** An interim answer cannot be brought back, so nobody must wait for one. */
    private static RequestOutcome withoutExpectation(RequestOutcome outcome) {
        boolean expects = outcome instanceof RequestOutcome.Accepted accepted
                && accepted.head().lines().has(Field.EXPECT);
        return expects ? new RequestOutcome.Refused(new Refusal(417, "Expect is not served in HTTP/2")) : outcome;
    }

    private static RequestOutcome bad(String why) {
        return new RequestOutcome.Refused(Refusal.bad(why));
    }
}
