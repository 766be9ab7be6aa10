package dev.understudy.comparison.recheck;

import dev.understudy.comparison.difference.Difference;
import dev.understudy.comparison.difference.Kind;
import dev.understudy.comparison.difference.Location;
import dev.understudy.comparison.difference.Location.Step;
import java.util.List;

/** Whether a difference of one pair of legs says something about the place of a difference of another pair. */
final class Place {
    private Place() {}

    /** @param other a difference of other legs; above, at or below the place, it leaves the place not the same */
    static boolean isTouched(Difference here, Difference other) {
        return switch (other.location()) {
            case Location.Status status -> here.location().equals(status);
            case Location.HeaderLine line -> here.location() instanceof Location.HeaderLine own && nested(own, line);
            case Location.Pointer pointer ->
                switch (here.location()) {
                    case Location.Pointer own -> nested(own.steps(), here.kind(), pointer.steps(), other.kind());
                    case Location.WholeBody body -> true;
                    case Location.Line line -> true;
                    case Location.Status status -> false;
                    case Location.HeaderLine line -> false;
                };
            // lines are numbered within one pair of legs, so they say the same of all lines
            case Location.Line line -> isInBody(here);
            case Location.WholeBody body -> isInBody(here);
        };
    }

    static boolean isInBody(Difference difference) {
        return switch (difference.location()) {
            case Location.Pointer pointer -> true;
            case Location.Line line -> true;
            case Location.WholeBody body -> true;
            case Location.Status status -> false;
            case Location.HeaderLine line -> false;
        };
    }

    private static boolean nested(Location.HeaderLine one, Location.HeaderLine other) {
        return (one.name() + "/").startsWith(other.name() + "/") || (other.name() + "/").startsWith(one.name() + "/");
    }

    private static boolean nested(List<Step> own, Kind kind, List<Step> other, Kind otherKind) {
        int common = Math.min(own.size(), other.size());
        for (int i = 0; i < common; i++) {
            if (!isSame(own.get(i), other.get(i))) return false;
        }
        return other.size() <= own.size() || touchesFromBelow(kind, own.size(), otherKind, other.size());
    }

    /** What changes within the elements leaves their number as it is; an element more or less does not. */
    private static boolean touchesFromBelow(Kind kind, int steps, Kind otherKind, int otherSteps) {
        if (kind != Kind.JSON_ARRAY_LENGTH) return true;
        boolean isMember = otherKind == Kind.JSON_MEMBER_REMOVED || otherKind == Kind.JSON_MEMBER_ADDED;
        return isMember && otherSteps == steps + 1;
    }

    /** An element that is known by its key is the same wherever it stands. */
    private static boolean isSame(Step one, Step other) {
        if (one instanceof Step.Keyed p
                && other instanceof Step.Keyed c
                && p.field().equals(c.field())) {
            return p.key().equals(c.key());
        }
        return one.token().equals(other.token());
    }
}
