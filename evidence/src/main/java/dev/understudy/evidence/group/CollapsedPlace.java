package dev.understudy.evidence.group;

import java.util.Locale;

/** The normalised place of a group, in which {@code *} stands for any index and {@code {*}} for any key that is data. Pure. */
final class CollapsedPlace {
    private static final String INDEX = "*";
    private static final String KEY = "{*}";

    private CollapsedPlace() {}

    /** Why the place is none of those that the normalised one stands for; empty where it is one. */
    static String objection(String normalised, String place) {
        String[] pattern = normalised.split("/", -1);
        String[] steps = place.split("/", -1);
        if (!normalised.contains("/" + INDEX) && !normalised.contains("/" + KEY)) {
            return "The group has one place only, so there is nothing to split.";
        }
        if (pattern.length != steps.length) return nowhere(normalised);
        for (int i = 0; i < pattern.length; i++) {
            boolean fits = pattern[i].equals(KEY)
                    || (pattern[i].equals(INDEX) ? steps[i].matches("\\d{1,9}") : pattern[i].equals(steps[i]));
            if (!fits) return nowhere(normalised);
        }
        return normalised.equals(place) ? nowhere(normalised) : "";
    }

    private static String nowhere(String normalised) {
        return String.format(Locale.ROOT, "A place of the group is one of those that %s stands for.", normalised);
    }
}
