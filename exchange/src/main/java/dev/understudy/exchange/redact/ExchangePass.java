package dev.understudy.exchange.redact;

import dev.understudy.exchange.PathMapping;
import dev.understudy.exchange.message.Answer;
import dev.understudy.exchange.message.Body;
import dev.understudy.exchange.message.Headers;
import dev.understudy.exchange.message.Request;
import dev.understudy.exchange.redact.json.JsonRedaction;
import dev.understudy.exchange.redact.pattern.PatternRedaction;
import dev.understudy.exchange.redact.text.HeaderRedaction;
import dev.understudy.exchange.redact.text.LinkParameters;
import dev.understudy.exchange.redact.text.TextRedaction;
import dev.understudy.exchange.redact.token.SecretTokens;

/**
 * The one pass over everything that was captured of one exchange: content codings undone, bodies digested, secrets
 * replaced by tokens in what is shipped. Nothing of an exchange leaves the proxy but through here. One object per exchange,
 * because tokens and digests are keyed per exchange; not shared between threads.
 */
public final class ExchangePass {
    private static final int NESTED_JSON_LEVELS = 3;

    private final PathMapping mapping;
    private final PassKeys keys;
    private final TextRedaction text;
    private final HeaderRedaction headers;
    private final BodyRedaction bodies;

    /** Which side a message belongs to: links of the candidate are digested under the path mapping. */
    public enum Side {
        PRIMARY,
        CANDIDATE
    }

    public ExchangePass(RedactionSettings settings, PathMapping mapping, PassKeys keys) {
        var tokens = new SecretTokens(keys.tokens());
        this.mapping = mapping;
        this.keys = keys;
        NamedSecrets names = settings.names();
        this.text = new TextRedaction(
                new LinkParameters(names.parameters(), tokens), new PatternRedaction(settings.patterns(), tokens));
        this.headers = new HeaderRedaction(names.headers(), names.clearHeaders(), text, tokens);
        this.bodies = new BodyRedaction(
                new JsonRedaction(names.fields(), text, tokens, NESTED_JSON_LEVELS), settings.shipText());
    }

    /** The request as it may leave. */
    public Request request(String method, String target, String version, Headers headers, CapturedBody body) {
        return new Request(
                method,
                text.redact(target),
                version,
                this.headers.redact(headers),
                bodies.shipped(SeenBody.of(headers, body, keys, PathMapping.IDENTITY)));
    }

    /** Looks at an answer; what becomes of its body is for {@link #shipped} or {@link #kept} to say. */
    public SeenAnswer see(Side side, int status, String reason, Headers headers, CapturedBody body, Headers trailers) {
        PathMapping underMapping = side == Side.CANDIDATE ? mapping : PathMapping.IDENTITY;
        return new SeenAnswer(status, reason, SeenBody.of(headers, body, keys, underMapping), trailers);
    }

    /** The answer as it may leave, with its body where secrets can be found in it. */
    public Answer shipped(SeenAnswer seen) {
        return answer(seen, bodies.shipped(seen.body()));
    }

    /** The answer as it may leave, without its body: the proxy knows enough of it. */
    public Answer kept(SeenAnswer seen, Body.Kept.Why why) {
        return answer(seen, seen.body().without(why));
    }

    private Answer answer(SeenAnswer seen, Body body) {
        return new Answer(
                seen.status(),
                text.redact(seen.reason()),
                headers.redact(seen.body().headers()),
                body,
                headers.redact(seen.trailers()));
    }
}
