package dev.understudy.exchange.redact.json;

import dev.understudy.exchange.canonical.StrictJson;
import dev.understudy.exchange.message.Bytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Finds in one JSON text what is to be replaced: values of secret fields, and strings, names and numbers that are or hold a
 * secret themselves. The tokens are spliced into the original bytes, so that spelling, order and duplicate names survive. One object per text.
 */
public final class JsonSecrets implements StrictJson.Listener {
    private final Bytes json;
    private final JsonRedaction rules;
    private final List<Splice> splices = new ArrayList<>();
    private boolean secret;
    private int secretStart;
    private int structureDepth;

    public JsonSecrets(Bytes json, JsonRedaction rules) {
        this.json = json;
        this.rules = rules;
    }

    @Override
    public void token(JsonToken token, JsonParser parser) {
        if (structureDepth > 0) {
            insideSecretStructure(token, parser);
        } else if (token == JsonToken.PROPERTY_NAME) {
            name(parser.currentName(), start(parser));
        } else if (secret && token.isStructStart()) {
            secretStart = start(parser);
            structureDepth = 1;
        } else if (secret) {
            replace(start(parser), end(parser), rules.token(token, parser.getString()));
            secret = false;
        } else if (token == JsonToken.VALUE_STRING && rules.mayHoldSecret(parser)) {
            String value = parser.getString();
            String redacted = rules.redactText(value);
            if (!redacted.equals(value)) replace(start(parser), end(parser), redacted);
        } else if (rules.isSecret(token, parser)) {
            replace(start(parser), end(parser), rules.token(token, parser.getString()));
        }
    }

    private void name(String name, int start) {
        secret = rules.isSecretName(name);
        if (secret) secretStart = start;
        String redacted = rules.redactName(name);
        if (!redacted.equals(name)) replace(start, nameEnd(start), redacted);
    }

    /** The parser stands behind the colon already, or further. */
    private int nameEnd(int start) {
        byte[] bytes = json.unsafeArray();
        int end = start + 1;
        while (bytes[end] != '"') end += bytes[end] == '\\' ? 2 : 1;
        return end + 1;
    }

    /** The text with tokens for secrets; to be asked for where all of it was heard. */
    public Bytes redacted() {
        return Splice.apply(json, splices);
    }

    /** The same where the text broke off: one token stands for everything from the last heard token on. */
    public Bytes redactedUpTo(int lastHeard) {
        int end = secret ? Math.min(secretStart, lastHeard) : lastHeard;
        byte[] rest = Arrays.copyOfRange(json.unsafeArray(), end, json.length());
        splices.removeIf(splice -> splice.to() > end);
        replace(end, json.length(), rules.structure(Bytes.owning(rest)));
        return Splice.apply(json, splices);
    }

    private void insideSecretStructure(JsonToken token, JsonParser parser) {
        if (token.isStructStart()) structureDepth++;
        if (!token.isStructEnd() || --structureDepth > 0) return;
        secret = false;
        int end = start(parser) + 1;
        byte[] structure = Arrays.copyOfRange(json.unsafeArray(), secretStart, end);
        replace(secretStart, end, rules.structure(Bytes.owning(structure)));
    }

    private void replace(int from, int to, String with) {
        splices.add(new Splice(from, to, JsonQuoting.quoted(with)));
    }

    private static int start(JsonParser parser) {
        return (int) parser.currentTokenLocation().getByteOffset();
    }

    private static int end(JsonParser parser) {
        parser.finishToken();
        return (int) parser.currentLocation().getByteOffset();
    }
}
