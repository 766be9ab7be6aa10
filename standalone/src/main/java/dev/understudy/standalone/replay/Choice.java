package dev.understudy.standalone.replay;

import java.util.Locale;
import java.util.Optional;

/**
 * Which requests of a source are asked again at all, before anybody asks the proxy: reads of one host, each once. Two hosts in
 * one file are two sites, and only one of them is ours.
 */
final class Choice {
    private final AskedBefore before = new AskedBefore();
    private String host;

    /** @param host the only one that is wanted; empty for the first that the source names */
    Choice(String host) {
        this.host = host.toLowerCase(Locale.ROOT);
    }

    /** Why it is left out; empty where it is not. */
    Optional<String> against(PastRequest request) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) return Optional.of("unsafe-method");
        String named = request.host().toLowerCase(Locale.ROOT);
        if (host.isEmpty()) host = named;
        if (!named.isEmpty() && !isWanted(named)) return Optional.of("other-host");
        return before.holds(withoutPort(named), request) ? Optional.of("asked-already") : Optional.empty();
    }

    /** A port that only one of them names makes no other host. */
    private boolean isWanted(String named) {
        return named.equals(host) || withoutPort(named).equals(host) || named.equals(withoutPort(host));
    }

    private static String withoutPort(String host) {
        return host.replaceFirst(":[0-9]+$", "");
    }
}
