package dev.understudy.exchange.redact;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is a secret by its name, and which headers are none. Names are compared without regard to case, and kept in lower case.
 *
 * @param headers header and trailer lines whose value is replaced whatever the next set says
 * @param clearHeaders the only ones whose value is not replaced as a whole
 * @param parameters query parameters whose value is replaced in targets and links
 * @param fields JSON object members, at any depth, and form fields whose value is replaced
 */
public record NamedSecrets(Set<String> headers, Set<String> clearHeaders, Set<String> parameters, Set<String> fields) {
    public NamedSecrets {
        headers = lowerCase(headers);
        clearHeaders = lowerCase(clearHeaders);
        parameters = lowerCase(parameters);
        fields = lowerCase(fields);
    }

    /** What holds for every API. */
    public static NamedSecrets builtIn() {
        return new NamedSecrets(SecretNames.HEADERS, ClearHeaders.NAMES, SecretNames.PARAMETERS, SecretNames.FIELDS);
    }

    /** Both together. */
    public NamedSecrets and(NamedSecrets more) {
        return new NamedSecrets(
                union(headers, more.headers),
                union(clearHeaders, more.clearHeaders),
                union(parameters, more.parameters),
                union(fields, more.fields));
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
