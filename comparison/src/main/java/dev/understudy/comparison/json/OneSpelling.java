package dev.understudy.comparison.json;

import java.text.Normalizer;
import java.time.Instant;

/** One spelling per meaning of a string: what {@link StringComparison} calls formatting only is spelled the same here. */
final class OneSpelling {
    private OneSpelling() {}

    static String of(String text) {
        return Instants.read(text)
                .map(reading -> spelled(reading.instant()))
                .or(() -> Durations.written(text).map(duration -> "PT" + duration.canonical() + "S"))
                .orElseGet(() -> composed(text));
    }

    private static String spelled(Instant instant) {
        return instant.getEpochSecond() + "s" + instant.getNano();
    }

    /** NFC; the same object where there is nothing to compose. */
    static String composed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x300) return Normalizer.normalize(text, Normalizer.Form.NFC);
        }
        return text;
    }
}
