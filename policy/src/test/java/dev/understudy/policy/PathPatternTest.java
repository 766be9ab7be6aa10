package dev.understudy.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathPatternTest {

    @ParameterizedTest
    @CsvSource({
        "/**, /",
        "/**, /a//b/",
        "/api/v1/**, /api/v1/",
        "/api/v1/**, /api/v1/orders/7/",
        "/api/*/orders, /api/v1/orders",
        "/api/*/orders/**, /api/v1/orders/7",
        "/a, /a",
        "/*, /a%2Fb",
    })
    void matches(String pattern, String path) {
        assertThat(new PathPattern(pattern).matches(path)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/**, /api/v1",
        "/api/v1/**, /api/v10/x",
        "/api/v1/**, /API/v1/x",
        "/api/*/orders, /api//orders",
        "/api/*/orders, /api/v1/x/orders",
        "/api/*/orders, /api/v1/orders/",
        "/a, /a/",
        "/a, /%61",
        "/a/, /a",
        "/*, /",
    })
    void doesNotMatch(String pattern, String path) {
        assertThat(new PathPattern(pattern).matches(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "/a*", "/**/a", "/***", "/a?b=c", "/a#b"})
    void refusesWhatItCouldNotMatchAsWritten(String pattern) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PathPattern(pattern));
    }
}
