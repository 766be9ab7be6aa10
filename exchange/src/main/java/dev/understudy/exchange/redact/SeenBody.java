package dev.understudy.exchange.redact;

import dev.understudy.exchange.PathMapping;
import dev.understudy.exchange.canonical.CanonicalDigest;
import dev.understudy.exchange.coding.ContentDecoding;
import dev.understudy.exchange.message.Body;
import dev.understudy.exchange.message.Bytes;
import dev.understudy.exchange.message.Headers;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One body as the pass sees it before it is known whether its bytes go along: content codings undone, secrets still in it.
 * Digests are made when they are asked for. One thread at a time.
 */
final class SeenBody {
    private static final long DECODED_LIMIT_BYTES = 8L << 20;

    private final Headers headers;
    private final CapturedBody captured;
    private final PassKeys keys;
    private final PathMapping links;
    private final @Nullable Bytes plain;
    private @Nullable String byteDigest;
    private @Nullable String canonicalDigest;
    private boolean canonicallyRead;

    private SeenBody(Headers headers, CapturedBody captured, PassKeys keys, PathMapping links, @Nullable Bytes plain) {
        this.headers = headers;
        this.captured = captured;
        this.keys = keys;
        this.links = links;
        this.plain = plain;
    }

    /** @param links under which links are read; {@link PathMapping#IDENTITY} for the primary's */
    static SeenBody of(Headers headers, CapturedBody captured, PassKeys keys, PathMapping links) {
        return new SeenBody(headers, captured, keys, links, captured.whole() ? plain(headers, captured) : null);
    }

    private static @Nullable Bytes plain(Headers headers, CapturedBody captured) {
        return switch (ContentDecoding.decode(headers, captured.bytes(), DECODED_LIMIT_BYTES)) {
            case ContentDecoding.Decoded.Plain decoded -> decoded.bytes();
            case ContentDecoding.Decoded.Failed failed -> null;
        };
    }

    Headers headers() {
        return headers;
    }

    CapturedBody captured() {
        return captured;
    }

    MediaKind kind() {
        return MediaKind.of(headers);
    }

    /** All bytes, decoded; null where not all were captured or they cannot be decoded. */
    @Nullable
    Bytes plain() {
        return plain;
    }

    /** Null where not all bytes are known, or there are none. */
    @Nullable
    String byteDigest() {
        Bytes whole = plain;
        if (byteDigest == null && whole != null && captured.wireLength() > 0)
            byteDigest = keys.bytes().hex(whole);
        return byteDigest;
    }

    /** Null where there is no such digest. */
    @Nullable
    String canonicalDigest() {
        Bytes whole = plain;
        if (!canonicallyRead && whole != null && kind() == MediaKind.JSON) {
            canonicalDigest = CanonicalDigest.of(whole, keys.canonical(), links).orElse(null);
        }
        canonicallyRead = true;
        return canonicalDigest;
    }

    /** The same body without its bytes and with the digests that were asked for so far. */
    Body without(Body.Kept.Why why) {
        if (captured.wireLength() == 0) return Body.EMPTY;
        return new Body(
                captured.wireLength(), decodedLength(), byteDigest, canonicalDigest, new Body.Kept.Nothing(why));
    }

    /** -1 where it is not known. */
    long decodedLength() {
        Bytes whole = plain;
        if (whole != null) return whole.length();
        return captured.whole() || ContentDecoding.isCoded(headers) ? -1 : captured.wireLength();
    }

    /** Whether both are the same byte for byte, or by what they mean. */
    Likeness likeness(SeenBody other) {
        Bytes mine = plain;
        Bytes theirs = other.plain;
        if (mine == null || theirs == null) return unread(other);
        if (Arrays.equals(mine.unsafeArray(), theirs.unsafeArray())) {
            other.byteDigest = byteDigest();
            return Likeness.SAME;
        }
        String meaning = canonicalDigest();
        return meaning != null && meaning.equals(other.canonicalDigest()) ? Likeness.SAME : Likeness.DIFFERENT;
    }

    /** What was too long, or cannot be decoded, is the same where every byte is; else nobody knows. */
    private Likeness unread(SeenBody other) {
        if (captured.wireLength() == 0 || other.captured.wireLength() == 0) return Likeness.DIFFERENT;
        boolean alike = captured.wireLength() == other.captured.wireLength()
                && ContentDecoding.areCodedAlike(headers, other.headers);
        if (!alike) return Likeness.UNKNOWN;
        boolean kept = captured.whole() && other.captured.whole();
        boolean same = kept ? captured.bytes().equals(other.captured.bytes()) : haveOneDigest(captured, other.captured);
        return same ? Likeness.SAME : Likeness.UNKNOWN;
    }

    private static boolean haveOneDigest(CapturedBody one, CapturedBody other) {
        return one.running() != null && one.running().equals(other.running());
    }
}
