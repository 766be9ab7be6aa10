package dev.understudy.policy;

import dev.understudy.exchange.PathMapping;

/** Finds the two prefixes in which a route's path and its candidate path differ. */
final class MappedPaths {
    private MappedPaths() {}

    /** @throws IllegalArgumentException where no two prefixes turn the one into the other */
    static PathMapping mapping(PathPattern path, PathPattern candidatePath) {
        if (path.isOpen() != candidatePath.isOpen()) {
            throw new IllegalArgumentException("must end with /** exactly where the path does: '" + path.text()
                    + "' and '" + candidatePath.text() + "'");
        }
        String from = path.prefix();
        String to = candidatePath.prefix();
        while (!isPrefix(from) || !isPrefix(to)) {
            String last = lastSegment(from);
            if (from.length() == last.length() || !last.equals(lastSegment(to)) || to.length() == last.length()) {
                throw new IllegalArgumentException("'" + candidatePath.text() + "' must differ from '" + path.text()
                        + "' in its first segments only");
            }
            from = from.substring(0, from.length() - last.length());
            to = to.substring(0, to.length() - last.length());
        }
        return from.equals(to) ? PathMapping.IDENTITY : new PathMapping(from, to);
    }

    private static boolean isPrefix(String path) {
        return path.endsWith("/") && !path.contains("*");
    }

    /** The last segment, with the slash behind it where it has one. */
    private static String lastSegment(String path) {
        return path.substring(path.lastIndexOf('/', path.length() - 2) + 1);
    }
}
