package dev.understudy.exchange;

/**
 * How a route turns a path of the primary into one of the candidate: the first prefix is replaced by the second, and
 * links in bodies and headers are compared under the same mapping. Both prefixes end with a slash, or both are empty
 * (the identity).
 */
public record PathMapping(String primaryPrefix, String candidatePrefix) {
    public static final PathMapping IDENTITY = new PathMapping("", "");

    public PathMapping {
        if (primaryPrefix.isEmpty() != candidatePrefix.isEmpty()
                || !(primaryPrefix.isEmpty() || primaryPrefix.endsWith("/"))
                || !(candidatePrefix.isEmpty() || candidatePrefix.endsWith("/"))) {
            throw new IllegalArgumentException("a path mapping needs two prefixes that end with '/': '" + primaryPrefix
                    + "', '" + candidatePrefix + "'");
        }
    }

    /** The candidate's raw target for one of the primary; the rest of the target stays as it is, byte for byte. */
    public String toCandidate(String primaryTarget) {
        return replacePrefix(primaryTarget, primaryPrefix, candidatePrefix);
    }

    /** The primary's spelling of a path of the candidate; what does not begin with the candidate's prefix stays. */
    public String toPrimary(String candidateTarget) {
        return replacePrefix(candidateTarget, candidatePrefix, primaryPrefix);
    }

    private static String replacePrefix(String target, String from, String to) {
        return target.startsWith(from) ? to + target.substring(from.length()) : target;
    }
}
