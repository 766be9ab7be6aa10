package dev.understudy.proxy.dryrun;

/** What came of switching a route's dry runs on again. */
public sealed interface Enabling {
    record Enabled() implements Enabling {}

    /** @param why for people, without the full stop */
    record Refused(String why) implements Enabling {}
}
