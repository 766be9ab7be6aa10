package dev.understudy.comparison.json;

import dev.understudy.comparison.difference.Location.Step;
import java.util.List;

/** Says how the array at a place is compared. Pure; asked only of arrays that differ by position. */
@FunctionalInterface
public interface ArrayModes {
    ArrayModes AUTOMATIC = steps -> new ArrayMode.Automatic();

    /** @param steps from the root of the document to the array */
    ArrayMode at(List<Step> steps);
}
