package dev.understudy.comparison.json;

import dev.understudy.comparison.difference.Location;
import dev.understudy.comparison.difference.Location.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way from the root to a value; written out as a location only where something differs. */
record Trail(@Nullable Trail parent, @Nullable Step step) {
    static final Trail ROOT = new Trail(null, null);

    Trail key(String name, boolean inMap) {
        return new Trail(this, new Step.Key(name, inMap));
    }

    Trail index(int number) {
        return new Trail(this, new Step.Index(number));
    }

    Trail keyed(String field, String key, int number) {
        return new Trail(this, new Step.Keyed(field, key, number));
    }

    Location location() {
        return new Location.Pointer(steps());
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (Trail at = this; at != null; at = at.parent) {
            if (at.step != null) steps.add(at.step);
        }
        Collections.reverse(steps);
        return steps;
    }
}
