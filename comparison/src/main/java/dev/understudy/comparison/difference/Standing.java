package dev.understudy.comparison.difference;

import java.util.Locale;

/** What the rechecks say of one difference. The names are stored: constants are only ever added. */
public enum Standing {
    /** The same on a second asking of both sides. */
    CONFIRMED,
    /** The candidate disagrees with itself. */
    FLAKY,
    /** No recheck was asked for or answered, or it says nothing. */
    UNCONFIRMED,
    /** The shared data changed in between: not comparable at this place. */
    MOVED,
    /** The primary disagrees with itself in the same way: not comparable at this place. */
    NOISE,
    /** The place could not be looked at: not comparable there. */
    UNSEEN;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a difference of this standing makes an exchange a mismatch where no rule excuses it. */
    public boolean countsAsMismatch() {
        return switch (this) {
            case CONFIRMED, FLAKY, UNCONFIRMED -> true;
            case MOVED, NOISE, UNSEEN -> false;
        };
    }
}
