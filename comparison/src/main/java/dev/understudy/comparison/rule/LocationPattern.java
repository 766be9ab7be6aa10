package dev.understudy.comparison.rule;

import dev.understudy.comparison.difference.Location;
import dev.understudy.comparison.difference.Location.Step;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Places in JSON documents: an RFC 6901 pointer in which {@code *} (or {@code {*}}, as groups show it) is any one step
 * and {@code **} any number of them, also none.
 *
 * @param tokens unescaped
 */
public record LocationPattern(List<String> tokens) {
    private static final String ANY_NUMBER = "**";

    public LocationPattern {
        tokens = List.copyOf(tokens);
    }

    /** @throws IllegalArgumentException where the text is neither empty nor begins with a slash */
    public static LocationPattern of(String pointer) {
        if (pointer.isEmpty()) return new LocationPattern(List.of());
        if (!pointer.startsWith("/")) {
            throw new IllegalArgumentException("a location begins with '/', and '" + pointer + "' does not");
        }
        return new LocationPattern(Arrays.stream(pointer.substring(1).split("/", -1))
                .map(token -> token.replace("~1", "/").replace("~0", "~"))
                .toList());
    }

    /** The pointer again. */
    String text() {
        return tokens.stream()
                .map(token -> "/" + token.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    /** Whether the place is matched, or lies below one that is. */
    public boolean covers(Location.Pointer place) {
        for (boolean here : reached(place.steps())) if (here) return true;
        return false;
    }

    /** Whether just that place is matched. */
    public boolean matches(List<Step> place) {
        return reached(place)[place.size()];
    }

    /** Which numbers of steps the whole pattern can take. */
    private boolean[] reached(List<Step> steps) {
        boolean[] reached = new boolean[steps.size() + 1];
        reached[0] = true;
        for (String token : tokens) reached = after(token, reached, steps);
        return reached;
    }

    /** Which numbers of steps can be taken when the next token is, given those that could be before it. */
    private static boolean[] after(String token, boolean[] before, List<Step> steps) {
        boolean[] after = new boolean[before.length];
        for (int taken = 0; taken < before.length; taken++) {
            if (token.equals(ANY_NUMBER)) {
                after[taken] = before[taken] || (taken > 0 && after[taken - 1]);
            } else if (taken > 0 && before[taken - 1]) {
                after[taken] = takes(token, steps.get(taken - 1));
            }
        }
        return after;
    }

    private static boolean takes(String token, Step step) {
        return token.equals("*") || token.equals("{*}") || token.equals(step.token());
    }
}
