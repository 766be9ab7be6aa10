package dev.understudy.exchange.redact;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What counts as a secret. Names are compared without regard to case, and kept in lower case; a field name matches at any
 * depth of a JSON or form body.
 *
 * @param headers header, trailer and cookie-bearing lines whose value is replaced
 * @param parameters query parameters whose value is replaced in targets and links
 * @param fields JSON object members and form fields whose value is replaced
 * @param shipText whether text and HTML bodies, in which fields cannot be found, may leave the proxy all the same
 */
public record RedactionSettings(Set<String> headers, Set<String> parameters, Set<String> fields, boolean shipText) {
    public RedactionSettings {
        headers = lowerCase(headers);
        parameters = lowerCase(parameters);
        fields = lowerCase(fields);
    }

    /** What is a secret everywhere; a policy adds to it. */
    public static RedactionSettings defaults() {
        return new RedactionSettings(SecretNames.HEADERS, SecretNames.PARAMETERS, SecretNames.FIELDS, false);
    }

    /** Both together. */
    public RedactionSettings and(RedactionSettings more) {
        return new RedactionSettings(
                union(headers, more.headers),
                union(parameters, more.parameters),
                union(fields, more.fields),
                shipText || more.shipText);
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        var all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }

    private static Set<String> lowerCase(Set<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }
}
