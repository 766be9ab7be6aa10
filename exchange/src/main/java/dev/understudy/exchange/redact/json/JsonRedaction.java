package dev.understudy.exchange.redact.json;

import dev.understudy.exchange.PathMapping;
import dev.understudy.exchange.canonical.CanonicalDigest;
import dev.understudy.exchange.canonical.StrictJson;
import dev.understudy.exchange.message.Bytes;
import dev.understudy.exchange.redact.text.LinkParameters;
import dev.understudy.exchange.redact.token.SecretTokens;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What is a secret in JSON, and what takes its place.
 *
 * @param fields in lower case
 * @param nesting how many levels of JSON written as a string inside JSON are still looked into
 */
public record JsonRedaction(Set<String> fields, LinkParameters links, SecretTokens tokens, int nesting) {

    /** The token of a scalar; what is a token already stays. */
    String token(JsonToken type, String value) {
        return switch (type) {
            case VALUE_STRING -> SecretTokens.isToken(value) ? value : tokens.of(SecretTokens.Kind.TEXT, value);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> tokens.of(SecretTokens.Kind.NUMBER, value);
            default -> tokens.of(SecretTokens.Kind.LITERAL, value);
        };
    }

    /** The token of an object or array: by what it means, or by its bytes where that cannot be told. */
    String structure(Bytes json) {
        String identity = CanonicalDigest.of(json, tokens.key(), PathMapping.IDENTITY)
                .orElseGet(() -> json.text(StandardCharsets.ISO_8859_1));
        return tokens.of(SecretTokens.Kind.STRUCTURE, identity);
    }

    /** A cheap look at a string: only a link with parameters or JSON inside it can hold a secret. */
    boolean mayHoldSecret(JsonParser parser) {
        int length = parser.getStringLength();
        char[] characters = parser.getStringCharacters();
        int from = parser.getStringOffset();
        for (int i = from; i < from + length; i++) {
            char c = characters[i];
            if (c == '=' || c == '{' || c == '[') return true;
        }
        return false;
    }

    String redactText(String text) {
        return looksLikeJson(text) ? redactNested(text) : links.redactLinks(text);
    }

    private String redactNested(String text) {
        Bytes json = Bytes.utf8(text);
        var inner = new JsonSecrets(json, new JsonRedaction(fields, links, tokens, nesting - 1));
        if (nesting == 0 || !StrictJson.read(json, List.of(inner))) return links.redactLinks(text);
        return inner.redacted().text(StandardCharsets.UTF_8);
    }

    private static boolean looksLikeJson(String text) {
        String stripped = text.stripLeading();
        return stripped.startsWith("{") || stripped.startsWith("[");
    }
}
