package dev.understudy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class BodiesTest {
    private static final JsonMapper JACKSON = new JsonMapper();

    @ParameterizedTest
    @ValueSource(ints = {1 << 10, 16 << 10, 256 << 10})
    void areOfAtMostTheirSizeInEitherSpellingAndMeanTheSame(int bytes) {
        String primary = Bodies.primary(bytes);
        String candidate = Bodies.candidate(bytes);

        assertThat(candidate).hasSizeBetween(bytes * 9 / 10, bytes);
        assertThat(primary).hasSizeBetween(bytes * 9 / 10, bytes).isNotEqualTo(candidate);
        assertThat(JACKSON.readTree(primary)).isEqualTo(JACKSON.readTree(candidate));
    }
}
