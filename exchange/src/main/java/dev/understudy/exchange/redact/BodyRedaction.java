package dev.understudy.exchange.redact;

import dev.understudy.exchange.canonical.StrictJson;
import dev.understudy.exchange.coding.ContentDecoding;
import dev.understudy.exchange.message.Body;
import dev.understudy.exchange.message.Body.Kept;
import dev.understudy.exchange.message.Body.Kept.Why;
import dev.understudy.exchange.message.Bytes;
import dev.understudy.exchange.redact.json.JsonRedaction;
import dev.understudy.exchange.redact.json.JsonSecrets;
import dev.understudy.exchange.redact.json.LastToken;
import dev.understudy.exchange.redact.text.CutText;
import dev.understudy.exchange.redact.text.FormText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a body may leave. Closed by default: what is not known to be free of secrets does not. */
record BodyRedaction(JsonRedaction json, boolean shipText) {

    /** With its bytes, secrets replaced, where they can be found. */
    Body shipped(SeenBody seen) {
        if (seen.captured().wireLength() == 0) return Body.EMPTY;
        return new Body(
                seen.captured().wireLength(),
                seen.decodedLength(),
                seen.byteDigest(),
                seen.canonicalDigest(),
                seen.captured().whole() ? whole(seen) : prefix(seen));
    }

    private Kept whole(SeenBody seen) {
        Bytes plain = seen.plain();
        if (plain == null) return new Kept.Nothing(Why.NOT_DECODABLE);
        if (plain.length() == 0) return new Kept.Nothing(Why.EMPTY);
        Bytes redacted = redacted(seen.kind(), plain);
        return redacted == null ? new Kept.Nothing(Why.NOT_REDACTABLE) : new Kept.Whole(redacted, Body.Form.DECODED);
    }

    /** A body of which only the first bytes were captured: rarely is there anything to keep. */
    private Kept prefix(SeenBody seen) {
        Bytes redacted = ContentDecoding.isCoded(seen.headers())
                ? null
                : readable(seen.kind(), withoutEnd(seen.kind(), seen.captured().bytes()));
        return redacted == null ? new Kept.Nothing(Why.TRUNCATED) : new Kept.Prefix(redacted, Body.Form.DECODED);
    }

    /** Where JSON breaks off is for its reader to say. */
    private Bytes withoutEnd(MediaKind kind, Bytes prefix) {
        return kind == MediaKind.JSON ? prefix : withoutEnd(prefix);
    }

    private Bytes withoutEnd(Bytes prefix) {
        return latin(CutText.withoutEnd(prefix.text(StandardCharsets.ISO_8859_1), json.tokens()));
    }

    private @Nullable Bytes redacted(MediaKind kind, Bytes plain) {
        return switch (kind) {
            case JSON -> json(plain);
            case FORM -> FormText.isForm(plain) ? redactForm(plain) : readable(kind, plain);
            case TEXT, OTHER -> readable(kind, plain);
        };
    }

    private @Nullable Bytes json(Bytes plain) {
        var secrets = new JsonSecrets(plain, json);
        return StrictJson.read(plain, List.of(secrets)) ? secrets.redacted() : readable(MediaKind.JSON, plain);
    }

    /** What people asked for with {@code shipText}: a text with the secrets that can be found in it replaced. */
    private @Nullable Bytes readable(MediaKind kind, Bytes text) {
        if (!shipText) return null;
        return switch (kind) {
            case JSON -> brokenJson(text);
            case FORM -> redactForm(text);
            case TEXT -> redactText(text);
            case OTHER -> null;
        };
    }

    private Bytes brokenJson(Bytes text) {
        var secrets = new JsonSecrets(text, json);
        var last = new LastToken();
        if (StrictJson.read(text, List.of(secrets, last))) return secrets.redacted();
        return last.start() < 0 ? redactText(withoutEnd(text)) : secrets.redactedUpTo(last.start());
    }

    private Bytes redactText(Bytes text) {
        return latin(json.text().redact(text.text(StandardCharsets.ISO_8859_1)));
    }

    private Bytes redactForm(Bytes form) {
        return latin(json.text().redactForm(form.text(StandardCharsets.ISO_8859_1), json.fields()));
    }

    private static Bytes latin(String text) {
        return Bytes.owning(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
