package dev.understudy.exchange.redact.pattern;

import java.util.List;

/** Finds one kind of secret in a text, in time linear in its length. */
@FunctionalInterface
interface Finder {
    /** @param found is added to, in order */
    void find(String text, List<Stretch> found);
}
