package dev.understudy.exchange.coding;

import dev.understudy.exchange.message.Bytes;
import dev.understudy.exchange.message.Headers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Undoes the content codings that a message's headers name: gzip, deflate, br, zstd, identity, and lists of them. */
public final class ContentDecoding {
    private static final long MAX_RATIO = 1000;
    private static final int MAX_CODINGS = 4;

    private ContentDecoding() {}

    /** How decoding ended. */
    public sealed interface Decoded {
        /** @param bytes the plain bytes; the very same object where no coding was named */
        record Plain(Bytes bytes) implements Decoded {}

        /** @param why for people: unknown coding, broken stream, over the limit */
        record Failed(String why) implements Decoded {}
    }

    /**
     * @param limitBytes decoding stops with {@link Decoded.Failed} where the plain bytes would exceed it, or 1000 times
     *     the coded ones
     */
    public static Decoded decode(Headers headers, Bytes bytes, long limitBytes) {
        if (bytes.length() == 0) return new Decoded.Plain(bytes);
        List<String> names = codings(headers);
        if (names.size() > MAX_CODINGS) return new Decoded.Failed("more than " + MAX_CODINGS + " content codings");
        long limit = Math.min(limitBytes, bytes.length() * MAX_RATIO);
        Bytes plain = bytes;
        for (String name : names.reversed()) {
            var coding = Coding.named(name);
            if (coding.isEmpty()) return new Decoded.Failed("unknown content coding '" + name + "'");
            try {
                plain = drain(coding.get(), plain, limit);
            } catch (IOException e) {
                return new Decoded.Failed("broken " + name + ": " + e.getMessage());
            }
        }
        return plain.length() > limitBytes
                ? new Decoded.Failed("over " + limitBytes + " bytes")
                : new Decoded.Plain(plain);
    }

    /** Whether the headers name any coding. */
    public static boolean isCoded(Headers headers) {
        return !codings(headers).isEmpty();
    }

    /** Whether both messages were coded in one way, so that equal bytes are equal plain bytes. */
    public static boolean areCodedAlike(Headers one, Headers other) {
        return codings(one).equals(codings(other));
    }

    /** The codings in the order in which they were applied; {@code identity} is none. */
    private static List<String> codings(Headers headers) {
        var names = new ArrayList<String>(1);
        for (String line : headers.all("Content-Encoding")) {
            for (String name : line.split(",", -1)) {
                String coding = name.strip().toLowerCase(Locale.ROOT);
                if (!coding.isEmpty() && !coding.equals("identity")) names.add(coding);
            }
        }
        return names;
    }

    private static Bytes drain(Coding coding, Bytes coded, long limit) throws IOException {
        var plain = new ByteArrayOutputStream((int) Math.min(limit, 4L * coded.length() + 64));
        try (InputStream in = coding.open(new ByteArrayInputStream(coded.unsafeArray()))) {
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (plain.size() + (long) read > limit) {
                    throw new IOException("the plain bytes exceed " + limit);
                }
                plain.write(buffer, 0, read);
            }
        }
        return Bytes.owning(plain.toByteArray());
    }
}
