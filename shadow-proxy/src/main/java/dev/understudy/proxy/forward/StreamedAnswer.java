package dev.understudy.proxy.forward;

import dev.understudy.exchange.message.Header;
import dev.understudy.proxy.http.Field;
import dev.understudy.proxy.http.Framing;
import dev.understudy.proxy.http.HeaderLines;
import dev.understudy.proxy.http.ResponseHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** An answer's fields as an HTTP/2 client gets them: names in lower case, nothing about the connection. Pure. */
public final class StreamedAnswer {
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9a-z-]+");
    private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7e\\x80-\\xff]*");

    private StreamedAnswer() {}

    /**
     * In the order of the lines; those that HTTP/2 cannot carry are left out.
     *
     * @param framing of the body as it was received
     */
    public static List<Header> fields(ResponseHead head, Framing framing) {
        HeaderLines lines = head.lines();
        HopByHop hop = HopByHop.of(lines);
        var fields = new ArrayList<Header>();
        boolean measured = false;
        for (int line = 0; line < lines.count(); line++) {
            if (hop.drops(line) || lines.field(line) == Field.TRANSFER_ENCODING) continue;
            if (lines.field(line) == Field.CONTENT_LENGTH) {
                boolean counts = framing instanceof Framing.None || framing instanceof Framing.Length;
                if (measured || !counts) continue;
                measured = true;
            }
            add(fields, lines, line);
        }
        fields.add(new Header("via", (head.http11() ? "1.1 " : "1.0 ") + RequestRewrite.PSEUDONYM));
        return fields;
    }

    /** The lines behind the body that may pass. */
    public static List<Header> trailers(HeaderLines trailers) {
        var fields = new ArrayList<Header>();
        for (int line = 0; line < trailers.count(); line++) {
            if (HopByHop.allowsTrailer(trailers, line)) add(fields, trailers, line);
        }
        return fields;
    }

    private static void add(List<Header> fields, HeaderLines lines, int line) {
        String name = lines.name(line).toLowerCase(Locale.ROOT);
        String value = lines.value(line).strip();
        if (NAME.matcher(name).matches() && VALUE.matcher(value).matches()) fields.add(new Header(name, value));
    }
}
