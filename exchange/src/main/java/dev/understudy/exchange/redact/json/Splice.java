package dev.understudy.exchange.redact.json;

import dev.understudy.exchange.message.Bytes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One place of a body and what takes its place. */
record Splice(int from, int to, String with) {

    /** @param splices in order, not overlapping, ASCII */
    static Bytes apply(Bytes original, List<Splice> splices) {
        if (splices.isEmpty()) return original;
        byte[] bytes = original.unsafeArray();
        var spliced = new ByteArrayOutputStream(bytes.length + 32 * splices.size());
        int copied = 0;
        for (Splice splice : splices) {
            spliced.write(bytes, copied, splice.from - copied);
            spliced.writeBytes(splice.with.getBytes(StandardCharsets.US_ASCII));
            copied = splice.to;
        }
        spliced.write(bytes, copied, bytes.length - copied);
        return Bytes.owning(spliced.toByteArray());
    }
}
