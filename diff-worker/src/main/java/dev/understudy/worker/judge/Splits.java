package dev.understudy.worker.judge;

import dev.understudy.evidence.group.SplitPlace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Places that people made groups of their own, though their fingerprint has others in it, too. */
final class Splits {
    private final Map<Parent, Map<String, String>> places = new HashMap<>();

    private record Parent(String endpoint, String fingerprint) {}

    Splits(List<SplitPlace> splits) {
        for (SplitPlace split : splits) {
            var parent = new Parent(split.method() + " " + split.template(), split.parent());
            places.computeIfAbsent(parent, key -> new HashMap<>()).put(split.place(), split.fingerprint());
        }
    }

    /** @param fingerprint of the group that the place has for itself */
    record Own(String place, String fingerprint) {}

    /** @param place is asked for only where the fingerprint is split at all */
    Optional<Own> of(String endpoint, String fingerprint, Supplier<String> place) {
        Map<String, String> split = places.get(new Parent(endpoint, fingerprint));
        if (split == null) return Optional.empty();
        String there = place.get();
        return Optional.ofNullable(split.get(there)).map(own -> new Own(there, own));
    }
}
