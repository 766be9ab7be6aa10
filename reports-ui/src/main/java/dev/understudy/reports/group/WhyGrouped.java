package dev.understudy.reports.group;

import dev.understudy.evidence.group.MismatchGroup;

/** Says in words what the differences of a group have in common. Pure. */
final class WhyGrouped {
    private WhyGrouped() {}

    static String of(MismatchGroup group) {
        if (group.kind().equals(MismatchGroup.NOT_EXPLORED)) {
            return "Everything of " + group.endpoint() + " that was not looked at one by one is here, whatever it is.";
        }
        return "Every difference here is of " + group.endpoint() + ", of the kind " + group.kind() + ", at "
                + place(group.location()) + ", with " + sides(group.statusPair(), "status ") + shapes(group.shapes())
                + ". Values do not count, so one cause is one group.";
    }

    private static String place(String location) {
        String there = location.isEmpty() ? "the document itself" : location;
        boolean indexes = (location + "/").contains("/*/");
        boolean keys = location.contains("{*}");
        if (indexes && keys) return there + " (* is any element, {*} any key that is data)";
        if (indexes) return there + " (* is any element)";
        return keys ? there + " ({*} is any key that is data)" : there;
    }

    private static String shapes(String shapes) {
        return shapes.isEmpty() ? "" : ", and has " + sides(shapes, "");
    }

    private static String sides(String pair, String what) {
        String[] sides = pair.split("/", 2);
        if (sides.length < 2) return what + pair;
        return what + sides[0] + " on the primary and " + sides[1] + " on the candidate";
    }
}
