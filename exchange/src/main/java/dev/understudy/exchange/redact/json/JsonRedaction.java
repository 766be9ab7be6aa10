package dev.understudy.exchange.redact.json;

import dev.understudy.exchange.PathMapping;
import dev.understudy.exchange.canonical.CanonicalDigest;
import dev.understudy.exchange.canonical.StrictJson;
import dev.understudy.exchange.message.Bytes;
import dev.understudy.exchange.redact.text.SecretWords;
import dev.understudy.exchange.redact.text.TextRedaction;
import dev.understudy.exchange.redact.token.SecretTokens;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What is a secret in JSON, and what takes its place.
 *
 * @param fields in lower case
 * @param nesting how many levels of JSON written as a string inside JSON are still looked into; what is deeper is a secret
 */
public record JsonRedaction(Set<String> fields, TextRedaction text, SecretTokens tokens, int nesting) {

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

    /** A cheap look at a string: a link with parameters, JSON inside it, or what a pattern could begin with. */
    boolean mayHoldSecret(JsonParser parser) {
        int length = parser.getStringLength();
        char[] characters = parser.getStringCharacters();
        int from = parser.getStringOffset();
        for (int i = from; i < from + length; i++) {
            char c = characters[i];
            if (c == '=' || c == '{' || c == '[' || c == '%' || c == '@') return true;
        }
        return text.patterns().patterns().mayMatch(CharBuffer.wrap(characters, from, length));
    }

    /** Whether a number is a secret by its form. */
    boolean isSecret(JsonToken type, JsonParser parser) {
        return type == JsonToken.VALUE_NUMBER_INT && text.patterns().patterns().matchNumber(parser.getString());
    }

    /** Whether the value under it is a secret. */
    boolean isSecretName(String name) {
        return fields.contains(name.toLowerCase(Locale.ROOT)) || SecretWords.areIn(name);
    }

    /** A name of a member; what it is a name for does not matter here. */
    String redactName(String name) {
        return text.patterns().redact(name);
    }

    String redactText(String value) {
        return looksLikeJson(value) ? redactNested(value) : text.redact(value);
    }

    private String redactNested(String value) {
        Bytes json = Bytes.utf8(value);
        var inner = new JsonSecrets(json, new JsonRedaction(fields, text, tokens, nesting - 1));
        if (nesting == 0) return tokens.text(value);
        if (!StrictJson.read(json, List.of(inner))) return text.redact(value);
        return inner.redacted().text(StandardCharsets.UTF_8);
    }

    private static boolean looksLikeJson(String text) {
        String stripped = text.stripLeading();
        return stripped.startsWith("{") || stripped.startsWith("[");
    }
}
