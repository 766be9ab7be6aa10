package dev.understudy.exchange.redact;

import dev.understudy.exchange.redact.pattern.SecretPatterns;
import java.util.Set;

/**
 * What counts as a secret.
 *
 * @param names by its name
 * @param patterns by its form, wherever it stands
 * @param shipText whether text and HTML bodies, in which fields cannot be found, may leave the proxy all the same
 */
public record RedactionSettings(NamedSecrets names, SecretPatterns patterns, boolean shipText) {

    /** What is a secret everywhere; a policy adds to it. */
    public static RedactionSettings defaults() {
        return new RedactionSettings(NamedSecrets.builtIn(), SecretPatterns.BUILT_IN, false);
    }

    /** The same with these headers in clear too, because something else in the policy needs them. */
    public RedactionSettings withClearHeaders(Set<String> more) {
        return new RedactionSettings(
                names.and(new NamedSecrets(Set.of(), more, Set.of(), Set.of())), patterns, shipText);
    }
}
