package dev.understudy.proxy.forward;

import dev.understudy.proxy.http.Field;
import dev.understudy.proxy.http.HeaderLines;
import dev.understudy.proxy.http.Members;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Which lines of a head end at this hop (RFC 9110 section 7.6.1). Pure. */
final class HopByHop {
    /** Names that a Connection line must not make vanish: they are meant for the server, or frame the message. */
    private static final Set<String> PROTECTED = Set.of(
            "host",
            "content-length",
            "content-type",
            "content-encoding",
            "content-range",
            "authorization",
            "cookie",
            "set-cookie",
            "cache-control",
            "date",
            "expect",
            "max-forwards",
            "via",
            "forwarded",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-proto",
            "location",
            "etag",
            "vary",
            "range",
            "trailer");
    /** Options of the connection that name no header to drop, or one that is dropped anyhow. */
    private static final Set<String> PLAIN = Set.of("close", "keep-alive");

    private final HeaderLines lines;
    private final Set<String> named;

    private HopByHop(HeaderLines lines, Set<String> named) {
        this.lines = lines;
        this.named = named;
    }

    static HopByHop of(HeaderLines lines) {
        Set<String> named = Set.of();
        for (int line = 0; line < lines.count(); line++) {
            if (lines.field(line) != Field.CONNECTION) continue;
            if (lines.valueIs(line, "keep-alive") || lines.valueIs(line, "close")) continue;
            if (named.isEmpty()) named = new HashSet<>();
            named.addAll(Members.of(lines.value(line)));
        }
        if (!named.isEmpty()) {
            named.removeAll(PROTECTED);
            named.removeAll(PLAIN);
        }
        return new HopByHop(lines, named);
    }

    /** Whether the line ends here. Lines that frame the message are the caller's to decide. */
    boolean drops(int line) {
        return switch (lines.field(line)) {
            case CONNECTION,
                    KEEP_ALIVE,
                    PROXY_CONNECTION,
                    PROXY_AUTHORIZATION,
                    PROXY_AUTHENTICATE,
                    PROXY_AUTHENTICATION_INFO,
                    TE,
                    UPGRADE,
                    HTTP2_SETTINGS -> true;
            case TRANSFER_ENCODING, CONTENT_LENGTH -> false;
            default -> !named.isEmpty() && named.contains(lines.name(line).toLowerCase(Locale.ROOT));
        };
    }

    /** Whether a trailer line may pass: those that frame, route or authenticate must not (RFC 9110 section 6.5.1). */
    static boolean allowsTrailer(HeaderLines trailers, int line) {
        return switch (trailers.field(line)) {
            case OTHER, DATE, X_UNDERSTUDY_EXCHANGE -> true;
            default -> false;
        };
    }
}
