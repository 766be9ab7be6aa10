package dev.understudy.exchange.redact;

import dev.understudy.exchange.PathMapping;
import dev.understudy.exchange.canonical.CanonicalDigest;
import dev.understudy.exchange.canonical.KeyedHash;
import dev.understudy.exchange.canonical.SipKey;
import dev.understudy.exchange.canonical.StrictJson;
import dev.understudy.exchange.coding.ContentDecoding;
import dev.understudy.exchange.message.Body;
import dev.understudy.exchange.message.Body.Kept;
import dev.understudy.exchange.message.Body.Kept.Why;
import dev.understudy.exchange.message.Bytes;
import dev.understudy.exchange.message.Headers;
import dev.understudy.exchange.redact.json.JsonRedaction;
import dev.understudy.exchange.redact.json.JsonSecrets;
import dev.understudy.exchange.redact.json.LastToken;
import dev.understudy.exchange.redact.text.FormText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decodes, digests and redacts bodies. Closed by default: what is not known to be free of secrets is not kept.
 *
 * @param decodedLimitBytes bodies that are longer when decoded are treated as bombs
 */
record BodyPass(JsonRedaction json, KeyedHash byteKey, SipKey canonicalKey, boolean shipText, long decodedLimitBytes) {

    Body body(Headers headers, CapturedBody captured, PathMapping links) {
        if (captured.wireLength() == 0) return Body.EMPTY;
        if (!captured.whole()) return cut(headers, captured);
        return switch (ContentDecoding.decode(headers, captured.bytes(), decodedLimitBytes)) {
            case ContentDecoding.Decoded.Plain plain ->
                whole(MediaKind.of(headers), captured.wireLength(), plain.bytes(), links);
            case ContentDecoding.Decoded.Failed failed ->
                new Body(captured.wireLength(), -1, null, null, new Kept.Nothing(Why.NOT_DECODABLE));
        };
    }

    private Body whole(MediaKind kind, long wireLength, Bytes plain, PathMapping links) {
        String byteDigest = byteKey.hex(plain.unsafeArray());
        if (plain.length() == 0) return new Body(wireLength, 0, byteDigest, null, new Kept.Nothing(Why.EMPTY));
        if (kind == MediaKind.JSON) return json(wireLength, plain, byteDigest, links);
        Bytes redacted = kind == MediaKind.FORM && FormText.isForm(plain) ? redactForm(plain) : readable(kind, plain);
        return new Body(wireLength, plain.length(), byteDigest, null, kept(redacted));
    }

    private Body json(long wireLength, Bytes plain, String byteDigest, PathMapping links) {
        var digest = new CanonicalDigest(canonicalKey, links);
        var secrets = new JsonSecrets(plain, json);
        boolean valid = StrictJson.read(plain, List.of(secrets, digest));
        return new Body(
                wireLength,
                plain.length(),
                byteDigest,
                valid ? digest.result().orElse(null) : null,
                kept(valid ? secrets.redacted() : readable(MediaKind.JSON, plain)));
    }

    /** A body of which only the first bytes were captured: no digests, and rarely anything to keep. */
    private Body cut(Headers headers, CapturedBody captured) {
        boolean coded = ContentDecoding.isCoded(headers);
        long decodedLength = coded ? -1 : captured.wireLength();
        Bytes redacted = coded ? null : readable(MediaKind.of(headers), captured.bytes());
        Kept kept =
                redacted == null ? new Kept.Nothing(Why.NOT_REDACTABLE) : new Kept.Prefix(redacted, Body.Form.DECODED);
        return new Body(captured.wireLength(), decodedLength, null, null, kept);
    }

    /** What people asked for with {@code shipText}: a text with the secrets that can be found in it replaced. */
    private @Nullable Bytes readable(MediaKind kind, Bytes text) {
        if (!shipText) return null;
        return switch (kind) {
            case JSON -> brokenJson(text);
            case FORM -> redactForm(text);
            case TEXT -> redactLinks(text);
            case OTHER -> null;
        };
    }

    private Bytes brokenJson(Bytes text) {
        var secrets = new JsonSecrets(text, json);
        var last = new LastToken();
        if (StrictJson.read(text, List.of(secrets, last))) return secrets.redacted();
        return last.start() < 0 ? redactLinks(text) : secrets.redactedUpTo(last.start());
    }

    private Bytes redactLinks(Bytes text) {
        return latin(json.links().redactLinks(text.text(StandardCharsets.ISO_8859_1)));
    }

    private Bytes redactForm(Bytes form) {
        return latin(json.links().redactForm(form.text(StandardCharsets.ISO_8859_1), json.fields()));
    }

    private static Bytes latin(String text) {
        return Bytes.owning(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Kept kept(@Nullable Bytes redacted) {
        return redacted == null ? new Kept.Nothing(Why.NOT_REDACTABLE) : new Kept.Whole(redacted, Body.Form.DECODED);
    }
}
