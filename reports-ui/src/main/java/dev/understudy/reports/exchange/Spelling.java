package dev.understudy.reports.exchange;

import java.util.Locale;

/** Names of constants as the API spells them: {@code TIMED_OUT} is {@code timed-out}. */
final class Spelling {
    private Spelling() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
