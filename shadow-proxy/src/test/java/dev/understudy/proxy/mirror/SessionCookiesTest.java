package dev.understudy.proxy.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionCookiesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            a=1; b=2                         | a=1; b=2
            a=1;b=2                          | a=1;b=2
            sessionid=x                      | ''
            a=1; sessionid=x; b=2            | a=1; b=2
            csrftoken=y; sessionid=x         | ''
            mysessionid=x                    | mysessionid=x
            SESSIONID=x                      | SESSIONID=x
            """)
    void areLeftOutOfTheCopy(String sent, String kept) {
        assertThat(SessionCookies.without(sent)).isEqualTo(kept);
    }
}
