package dev.understudy.standalone.doctor;

import dev.understudy.policy.Mirroring;
import dev.understudy.policy.Policy;
import dev.understudy.policy.Route;
import java.util.List;
import java.util.stream.Stream;

/** What no outsider can see and somebody must have done all the same; a person says so with {@code --confirm}. */
record HazardNotes(Policy policy, List<Hazard> confirmed) implements Check {
    @Override
    public List<Finding> examine() {
        boolean mirrors =
                policy.routes().stream().map(Route::mirror).anyMatch(mode -> !(mode instanceof Mirroring.Never));
        if (!mirrors) return List.of(Finding.go("hazards", "no route is mirrored"));
        return Stream.of(Hazard.values()).map(this::finding).toList();
    }

    private Finding finding(Hazard hazard) {
        return confirmed.contains(hazard)
                ? Finding.go(hazard.label(), "confirmed: " + hazard.remedy())
                : Finding.unknown(
                        hazard.label(),
                        "cannot be seen from here: " + hazard.remedy() + "; then say --confirm " + hazard.label());
    }
}
