package dev.understudy.comparison.header;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What of a request an answer depends on (RFC 9110 section 12.5.5).
 *
 * @param names in lower case; an asterisk alone says all that is to be said
 */
record Vary(Set<String> names) {
    private static final String CODING = "accept-encoding";
    private static final String ANYTHING = "*";

    static Vary of(List<String> values) {
        Set<String> names = new TreeSet<>();
        for (String element : HeaderLines.elements(values)) names.add(element.toLowerCase(Locale.ROOT));
        return new Vary(names.contains(ANYTHING) ? Set.of(ANYTHING) : names);
    }

    /**
     * Whether all that differs is that one side may also come compressed and says so: bodies are compared decoded, and an
     * answer that is not compressed is right for every client.
     *
     * @param coded whether this answer is compressed, {@code otherCoded} likewise: then it has to say so
     */
    boolean differsInCodingOnly(boolean coded, Vary other, boolean otherCoded) {
        if (names.equals(other.names) || names.contains(ANYTHING) || other.names.contains(ANYTHING)) return false;
        boolean silent = names.contains(CODING) ? otherCoded : coded;
        return !silent && withoutCoding().equals(other.withoutCoding());
    }

    private Set<String> withoutCoding() {
        Set<String> others = new TreeSet<>(names);
        others.remove(CODING);
        return others;
    }
}
