package dev.understudy.proxy;

import java.util.Set;

/**
 * What must not leave a proxy that sends requests again with credentials from elsewhere.
 *
 * @param names of header lines
 * @param values texts that are secrets wherever they stand
 */
public record ReplaySecrets(Set<String> names, Set<String> values) {
    public static final ReplaySecrets NONE = new ReplaySecrets(Set.of(), Set.of());

    public ReplaySecrets {
        names = Set.copyOf(names);
        values = Set.copyOf(values);
    }

    /** Says nothing of them. */
    @Override
    public String toString() {
        return "ReplaySecrets";
    }
}
