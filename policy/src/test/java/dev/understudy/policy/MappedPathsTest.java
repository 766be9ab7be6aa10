package dev.understudy.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.understudy.exchange.PathMapping;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappedPathsTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/**, /api/v2/**, /api/v1/, /api/v2/",
        "/api/v1/orders/**, /v2/o/**, /api/v1/orders/, /v2/o/",
        "/api/v1/health, /api/v2/health, /api/v1/, /api/v2/",
        "/api/v1/health/, /api/v2/health/, /api/v1/health/, /api/v2/health/",
        "/v1/*/file, /v2/*/file, /v1/, /v2/",
        "/v1/*/x/**, /v2/*/x/**, /v1/, /v2/",
        "/api/**, /**, /api/, /",
    })
    void findsThePrefixesThatDiffer(String path, String candidatePath, String from, String to) {
        PathMapping mapping = MappedPaths.mapping(new PathPattern(path), new PathPattern(candidatePath));

        assertThat(mapping).isEqualTo(new PathMapping(from, to));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/**, /api/v2/",
        "/api/v1/x, /api/v2/**",
        "/api/v1/health, /api/v2/status",
        "/v1/*/a, /v2/*/b",
        "/v1/*/a, /v2/x/a",
    })
    void refusesWhatNoPrefixesExplain(String path, String candidatePath) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MappedPaths.mapping(new PathPattern(path), new PathPattern(candidatePath)));
    }
}
