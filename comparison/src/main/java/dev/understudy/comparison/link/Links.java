package dev.understudy.comparison.link;

import dev.understudy.exchange.PathMapping;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spells links of the candidate as the primary would: the path under the route's mapping, and the server's own address
 * replaced by the primary's. Query and fragment stay as they are, byte for byte.
 *
 * @param primaryServer host and port of the server that gave the primary's answer; empty where not known
 * @param candidateServer the same of the candidate
 */
public record Links(PathMapping mapping, String primaryServer, String candidateServer) {
    /** Both sides are one side: nothing is mapped. */
    public static final Links UNMAPPED = new Links(PathMapping.IDENTITY, "", "");

    private static final Pattern ABSOLUTE = Pattern.compile("(https?:)?//([^/?#]*)(/.*)?", Pattern.DOTALL);
    private static final int LONGEST = 8_192;

    /** The primary's spelling of a text of the candidate; what is no link stays the same object. */
    public String toPrimary(String candidateText) {
        if (candidateText.length() > LONGEST || candidateText.isEmpty()) return candidateText;
        char first = candidateText.charAt(0);
        if (first == '/' && !candidateText.startsWith("//")) return mapping.toPrimary(candidateText);
        if (first != '/' && first != 'h') return candidateText;
        Matcher absolute = ABSOLUTE.matcher(candidateText);
        return absolute.matches() ? absolute(absolute) : candidateText;
    }

    private String absolute(Matcher link) {
        String scheme = link.group(1) == null ? "" : link.group(1);
        String server = link.group(2);
        String path = link.group(3) == null ? "" : link.group(3);
        boolean own = !candidateServer.isEmpty() && server.equals(candidateServer) && !primaryServer.isEmpty();
        return scheme + "//" + (own ? primaryServer : server) + mapping.toPrimary(path);
    }

    /** Whether both texts are the same, or links to the same place. */
    public boolean same(String primaryText, String candidateText) {
        return primaryText.equals(candidateText) || primaryText.equals(toPrimary(candidateText));
    }
}
