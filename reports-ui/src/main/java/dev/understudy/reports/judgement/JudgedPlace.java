package dev.understudy.reports.judgement;

import dev.understudy.evidence.database.StorableText;
import org.jspecify.annotations.Nullable;

/**
 * One place where two answers differ, as it was judged.
 *
 * @param matchedBy the location by the keys of elements, such as {@code /items/[id=7]/price}; null where none was used
 * @param primary with {@code candidate}: text; null where the side has nothing there
 * @param rule that excused it; null where none did
 */
public record JudgedPlace(
        String kind,
        String location,
        @Nullable String matchedBy,
        @Nullable String primary,
        @Nullable String candidate,
        @Nullable String rule,
        String standing,
        String fingerprint) {

    /** The fingerprint of the group that this place has alone, once it was split off from the others. */
    public String ownFingerprint() {
        return StorableText.name(fingerprint + "@" + location);
    }
}
