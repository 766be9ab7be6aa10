package dev.understudy.reports.http;

import java.util.Map;
import java.util.Optional;

/**
 * A request as a resource sees it.
 *
 * @param path the values of the template's placeholders
 * @param query the first value of each parameter, decoded
 * @param actor who asks, for changes; empty for reads
 * @param body empty for reads
 */
public record Call(Map<String, String> path, Map<String, String> query, String actor, byte[] body) {
    public Call {
        path = Map.copyOf(path);
        query = Map.copyOf(query);
    }

    /** The number that stands for {@code {id}}; empty where it is none, so that there is no such thing. */
    public Optional<Long> id() {
        return number(path.getOrDefault("id", ""));
    }

    /** A query parameter; one that is given empty counts as not given. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isEmpty());
    }

    public static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
