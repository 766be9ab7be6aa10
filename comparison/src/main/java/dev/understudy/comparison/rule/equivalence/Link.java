package dev.understudy.comparison.rule.equivalence;

import dev.understudy.comparison.difference.Difference;
import dev.understudy.comparison.difference.Location;
import dev.understudy.comparison.difference.Value;
import dev.understudy.exchange.PathMapping;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link with its parts as they are spelled; a part that is not there is empty.
 *
 * @param query with its question mark
 * @param fragment with its number sign
 */
record Link(String scheme, String server, String path, String query, String fragment) {
    private static final Pattern FORM =
            Pattern.compile("(?:(https?)://([^/?#]+))?(/[^?#]*)?(\\?[^#]*)?(#.*)?", Pattern.DOTALL);

    /** A link of a side, in JSON or in a header whose whole value is one. */
    static Optional<Link> at(Difference difference, Value value) {
        boolean holdsLinks = difference.location() instanceof Location.Pointer
                || (difference.location() instanceof Location.HeaderLine line
                        && (line.name().equals("location") || line.name().equals("content-location")));
        return holdsLinks && WholeValue.isValueAgainstValue(difference)
                ? WholeValue.text(value).flatMap(Link::of)
                : Optional.empty();
    }

    private static Optional<Link> of(String text) {
        Matcher parts = FORM.matcher(text);
        if (text.isEmpty() || !parts.matches()) return Optional.empty();
        return Optional.of(new Link(
                or(parts.group(1)), or(parts.group(2)), or(parts.group(3)), or(parts.group(4)), or(parts.group(5))));
    }

    private static String or(String group) {
        return group == null ? "" : group;
    }

    Link toPrimary(PathMapping mapping) {
        return new Link(scheme, server, mapping.toPrimary(path), query, fragment);
    }

    Link withScheme(String other) {
        return new Link(other, server, path, query, fragment);
    }

    Link withQuery(String other) {
        return new Link(scheme, server, path, other, fragment);
    }
}
