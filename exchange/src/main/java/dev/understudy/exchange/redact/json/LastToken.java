package dev.understudy.exchange.redact.json;

import dev.understudy.exchange.canonical.StrictJson;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Remembers where the last token that was heard begins; what is behind it may be anything. */
public final class LastToken implements StrictJson.Listener {
    private int start = -1;

    @Override
    public void token(JsonToken token, JsonParser parser) {
        start = (int) parser.currentTokenLocation().getByteOffset();
    }

    /** -1 where not even the first token was one. */
    public int start() {
        return start;
    }
}
