package dev.understudy.exchange.redact.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserInfoFinderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "postgres://svc:s3cret@db:5432/shop | s3cret",
                "redis://:s3cret@10.0.0.7 | s3cret",
                "see https://ghp_s3cret@git.example/x now | ghp_s3cret",
                "ftp://jo:a:b@h | a:b",
                "ftp://jo:a@b@h | a@b",
                "a://x b://u:p@h c://y | p",
            })
    void findsThePasswordAndNothingElse(String text, String secret) {
        assertThat(found(text)).isEqualTo(secret);
    }

    @Test
    void findsNothingWhereAnAtSignStandsBehindTheHost() {
        assertThat(found("https://h/users/@jo?x=a@b ://@ https://h:80/ jo@example.com"))
                .isEmpty();
    }

    private static String found(String text) {
        var found = new ArrayList<Stretch>();
        new UserInfoFinder().find(text, found);
        return String.join(
                " ",
                found.stream()
                        .map(stretch -> text.substring(stretch.from(), stretch.to()))
                        .toList());
    }
}
