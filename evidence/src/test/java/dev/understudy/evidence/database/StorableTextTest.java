package dev.understudy.evidence.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class StorableTextTest {
    @Test
    void leavesOrdinaryTextAlone() {
        for (String text : new String[] {"", "a", "ü 🙂 \n", "\\u0000"})
            assertThat(StorableText.of(text)).isEqualTo(text);
    }

    @Test
    void writesWhatPostgresCannotHoldAsEscapes() {
        assertThat(StorableText.of("a\0b")).isEqualTo("a\\u0000b");
        assertThat(StorableText.of("\ud83d")).isEqualTo("\\ud83d");
        assertThat(StorableText.of("\ude42\ud83d\ude42\ud83d")).isEqualTo("\\ude42\ud83d\ude42\\ud83d");
    }

    @Test
    void shortensNamesAndKeepsThemApart() {
        String one = StorableText.name("x".repeat(1_000) + "1");
        String two = StorableText.name("x".repeat(1_000) + "2");

        assertThat(one).hasSizeLessThanOrEqualTo(StorableText.NAME_LIMIT).isNotEqualTo(two);
        assertThat(StorableText.name(one)).isEqualTo(one);
    }

    @Test
    void doesNotCutACharacterInHalf() {
        String name = StorableText.name("x".repeat(282) + "🙂".repeat(50));

        assertThat(StorableText.of(name)).isEqualTo(name);
    }
}
