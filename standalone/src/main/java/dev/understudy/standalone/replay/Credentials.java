package dev.understudy.standalone.replay;

import dev.understudy.exchange.message.Header;
import dev.understudy.policy.PathPattern;
import dev.understudy.proxy.ReplaySecrets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Header lines that requests are sent with, by host and path. They are secrets, all of them: of values and of those parts of
 * them that could be told back.
 */
public final class Credentials {
    public static final Credentials NONE = new Credentials(List.of());

    /** Anything shorter is too likely to stand in an answer by chance. */
    private static final int SHORTEST_SECRET = 6;

    /** Lines that say nothing of who asks, and are shown like any others. */
    private static final Set<String> NO_SECRETS = Set.of("accept", "accept-language", "user-agent");

    private final List<Section> sections;

    Credentials(List<Section> sections) {
        this.sections = List.copyOf(sections);
    }

    /**
     * Lines for some requests.
     *
     * @param host in lower case, with its port where it was written with one; empty for any
     */
    record Section(String host, Optional<PathPattern> path, List<Header> lines) {
        boolean holds(String asked, String rawPath) {
            return (host.isEmpty() || host.equals(asked.toLowerCase(Locale.ROOT)))
                    && path.map(pattern -> pattern.matches(rawPath)).orElse(true);
        }
    }

    /** Those of all sections that hold, each name once: the last one that says it counts. */
    List<Header> linesFor(String host, String target) {
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        Map<String, Header> lines = new LinkedHashMap<>();
        for (Section section : sections) {
            if (!section.holds(host, path)) continue;
            for (Header line : section.lines()) lines.put(line.name().toLowerCase(Locale.ROOT), line);
        }
        return List.copyOf(lines.values());
    }

    /** What no record may hold. */
    public ReplaySecrets secrets() {
        Set<String> names = new HashSet<>();
        Set<String> values = new HashSet<>();
        for (Section section : sections) {
            for (Header line : section.lines()) {
                if (NO_SECRETS.contains(line.name().toLowerCase(Locale.ROOT))) continue;
                names.add(line.name());
                for (String part : line.value().split("[\\s;,]+", -1)) addSecret(values, part);
                addSecret(values, line.value());
            }
        }
        return new ReplaySecrets(names, values);
    }

    /** A cookie's value without its name, too. */
    private static void addSecret(Set<String> values, String text) {
        int equals = text.indexOf('=');
        String value = equals > 0 && equals < text.length() - 1 ? text.substring(equals + 1) : text;
        for (String secret : List.of(text, value)) if (secret.length() >= SHORTEST_SECRET) values.add(secret);
    }

    @Override
    public String toString() {
        return "Credentials";
    }
}
