package dev.understudy.comparison.fingerprint;

import dev.understudy.comparison.difference.Location;
import dev.understudy.comparison.difference.Location.Step;
import java.util.List;
import java.util.regex.Pattern;

/** The place of a difference without what changes from exchange to exchange: indexes, keys that are data, line numbers. */
public final class NormalLocation {
    /** Keys that are data rather than names: numbers, UUIDs, hashes, dates and times, addresses. */
    private static final Pattern DATA = Pattern.compile("-?\\d+([.,]\\d+)*"
            + "|(?i:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"
            + "|(?=.*\\d)(?i:[0-9a-f]{12,})"
            + "|\\d{4}-\\d{2}(-\\d{2}([T ][0-9:.+Zz-]*)?)?"
            + "|[^@\\s]+@[^@\\s]+");

    private static final int LONGEST_NAME = 100;

    private NormalLocation() {}

    public static String of(Location location) {
        return switch (location) {
            case Location.Pointer pointer -> path(pointer.steps());
            case Location.Line line -> "line/*";
            case Location.Status status -> status.text();
            case Location.HeaderLine header -> header.text();
            case Location.WholeBody body -> body.text();
        };
    }

    private static String path(List<Step> steps) {
        var path = new StringBuilder();
        for (Step step : steps) path.append('/').append(token(step));
        return path.toString();
    }

    private static String token(Step step) {
        return switch (step) {
            case Step.Index index -> "*";
            case Step.Keyed element -> "*";
            case Step.Node node -> node.name();
            case Step.Key key when isData(key) -> "{*}";
            case Step.Key key -> key.name().replace("~", "~0").replace("/", "~1");
        };
    }

    private static boolean isData(Step.Key key) {
        return key.inMap()
                || key.name().length() > LONGEST_NAME
                || (mayBeData(key.name()) && DATA.matcher(key.name()).matches());
    }

    /** All data has one of these in it, and most names have none. */
    private static boolean mayBeData(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if ((c >= '0' && c <= '9') || c == '-' || c == '@') return true;
        }
        return false;
    }
}
