package dev.understudy.policy.inventory;

/** A line of an inventory has no meaning here; the message says why, in a sentence that begins with the line. */
final class NotTranslatable extends Exception {
    private static final long serialVersionUID = 1L;

    NotTranslatable(String why) {
        super(why);
    }
}
