package dev.understudy.proxy.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownPathTest {
    @ParameterizedTest
    @CsvSource({
        "/api/v1/orders/17,                 /api/v1/orders/{id}",
        "/api/v1/orders/17.json?page=2,     /api/v1/orders/{id}.json",
        "/,                                 /",
        "/api//orders/,                     /api//orders/",
        "/static/app.css,                   /static/app.css",
        "/users/jane@example.org,           /users/{hidden}",
        "/reset/eyJhbGciOiJIUzI1NiJ9,       /reset/{hidden}",
        "/reset/CANARY,                     /reset/{hidden}",
        "/a;jsessionid=abc/b,               /{hidden}/b",
        "/%70assword,                       /{hidden}",
        "http://user:secret@host/path,      {hidden}",
        "*,                                 {hidden}",
    })
    void showsPlainWordsOnly(String target, String shown) {
        assertThat(ShownPath.of(target)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource("abcdefghijklmnopqrstuvwxyzabcdefghijklmnopq")
    void hidesWhatIsTooLongForAWord(String segment) {
        assertThat(ShownPath.of("/" + segment)).isEqualTo("/{hidden}");
    }
}
