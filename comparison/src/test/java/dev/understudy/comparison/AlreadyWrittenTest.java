package dev.understudy.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.message.Answer;
import dev.understudy.exchange.message.Body;
import dev.understudy.exchange.message.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlreadyWrittenTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST   | 201 | 400 | rolled-back; already-written | true
            POST   | 201 | 201 | rolled-back; already-written | true
            POST   | 201 | 409 | rolled-back                  | true
            DELETE | 204 | 404 | rolled-back                  | true
            DELETE | 204 | 410 | Rolled-Back                  | true
            POST   | 201 | 404 | rolled-back                  | false
            POST   | 201 | 400 | rolled-back                  | false
            POST   | 409 | 409 | rolled-back; already-written | false
            POST   | 400 | 409 | rolled-back                  | false
            POST   | 201 | 409 |                              | false
            DELETE | 204 | 404 |                              | false
            POST   | 201 | 409 | already-written              | false
            """)
    void explainsWhatADryRunMetOfThePrimarysOwnWrite(
            String method, int primary, int candidate, @Nullable String proof, boolean expected) {
        assertThat(AlreadyWritten.explains(method, answer(primary, null), answer(candidate, proof)))
                .isEqualTo(expected);
    }

    private static Answer answer(int status, @Nullable String proof) {
        Headers headers = proof == null ? Headers.NONE : Headers.of("x-understudy-dry-run", proof);
        return new Answer(status, "", headers, Body.EMPTY, Headers.NONE);
    }
}
