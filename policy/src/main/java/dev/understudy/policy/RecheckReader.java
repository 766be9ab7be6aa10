package dev.understudy.policy;

import dev.understudy.policy.document.Section;

/** Reads what rechecks may cost, and what a route says of them. */
final class RecheckReader {
    private RecheckReader() {}

    static RecheckSettings settings(Section section) {
        RecheckSettings defaults = RecheckSettings.defaults();
        return new RecheckSettings(
                section.parsed("perEndpoint", Written::perSecond).orElse(defaults.perSecond()),
                section.parsed("share", Written::share).orElse(defaults.share()),
                section.parsed("timeout", Written::duration).orElse(defaults.timeout()));
    }

    /** What is not a word of it, the schema names. */
    static Rechecking route(Section route) {
        return switch (route.text("recheck").orElse("both")) {
            case "never" -> Rechecking.NEVER;
            case "candidate" -> Rechecking.CANDIDATE;
            default -> Rechecking.BOTH;
        };
    }
}
