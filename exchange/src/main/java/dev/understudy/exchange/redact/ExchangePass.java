package dev.understudy.exchange.redact;

import dev.understudy.exchange.PathMapping;
import dev.understudy.exchange.canonical.KeyedHash;
import dev.understudy.exchange.message.Answer;
import dev.understudy.exchange.message.Body;
import dev.understudy.exchange.message.Headers;
import dev.understudy.exchange.message.Request;
import dev.understudy.exchange.redact.json.JsonRedaction;
import dev.understudy.exchange.redact.text.HeaderRedaction;
import dev.understudy.exchange.redact.text.LinkParameters;
import dev.understudy.exchange.redact.token.SecretTokens;

/**
 * The one pass over everything that was captured of one exchange: content codings undone, secrets replaced by tokens,
 * bodies digested. Nothing of an exchange leaves the proxy but through here. One object per exchange, because tokens and
 * digests are keyed per exchange; not shared between threads.
 */
public final class ExchangePass {
    private static final long DECODED_LIMIT_BYTES = 8L << 20;
    private static final int NESTED_JSON_LEVELS = 3;

    private final PathMapping mapping;
    private final LinkParameters links;
    private final HeaderRedaction headers;
    private final BodyPass bodies;

    /** Which side a message belongs to: links of the candidate are digested under the path mapping. */
    public enum Side {
        PRIMARY,
        CANDIDATE
    }

    /** @param key 32 random bytes, used for this exchange only and forgotten with it */
    public ExchangePass(RedactionSettings settings, PathMapping mapping, byte[] key) {
        var keyed = new KeyedHash(key);
        var tokens = new SecretTokens(keyed.key("token"));
        this.mapping = mapping;
        this.links = new LinkParameters(settings.parameters(), tokens);
        this.headers = new HeaderRedaction(settings.headers(), links, tokens);
        this.bodies = new BodyPass(
                new JsonRedaction(settings.fields(), links, tokens, NESTED_JSON_LEVELS),
                keyed,
                keyed.key("canonical"),
                settings.shipText(),
                DECODED_LIMIT_BYTES);
    }

    public Request request(String method, String target, String version, Headers headers, CapturedBody body) {
        return new Request(
                method,
                links.redactLinks(target),
                version,
                this.headers.redact(headers),
                bodies.body(headers, body, PathMapping.IDENTITY));
    }

    public Answer answer(Side side, int status, String reason, Headers headers, CapturedBody body, Headers trailers) {
        return new Answer(
                status,
                reason,
                this.headers.redact(headers),
                bodies.body(headers, body, side == Side.CANDIDATE ? mapping : PathMapping.IDENTITY),
                this.headers.redact(trailers));
    }

    /** Whether two bodies mean the same by their digests: canonical where both have one, else byte for byte. */
    public static boolean meanTheSame(Body primary, Body candidate) {
        if (primary.decodedLength() == 0 && candidate.decodedLength() == 0) return true;
        if (primary.canonicalDigest() != null && candidate.canonicalDigest() != null) {
            return primary.canonicalDigest().equals(candidate.canonicalDigest());
        }
        return primary.byteDigest() != null && primary.byteDigest().equals(candidate.byteDigest());
    }
}
