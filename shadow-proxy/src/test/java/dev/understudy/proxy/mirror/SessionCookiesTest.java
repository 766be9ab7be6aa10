package dev.understudy.proxy.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.policy.SessionPolicy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionCookiesTest {
    private final SessionCookies cookies = new SessionCookies(SessionPolicy.BUILT_IN);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', nullValues = "-", textBlock = """
            a=1; b=2                         | a=1; b=2
            a=1;b=2                          | a=1;b=2
            sessionid=x                      | ~~
            a=1; sessionid=x; b=2            | a=1; b=2
            csrftoken=y; sessionid=x         | ~~
            a=1;sessionid=x;;b=2             | a=1; ; b=2
            a=1 ;  sessionid = x ;b=2        | a=1; b=2
            a=1; sessionid; b=2              | a=1; b=2
            a=1; sessionid=; b=2             | a=1; b=2
            a="q"; sessionid="x"; b=2        | a="q"; b=2
            a=1; JSESSIONID=0123.node1       | a=1
            connect.sid=s%3Aab.c; a=1        | a=1
            ASP.NET_SessionId=x; a=1         | a=1
            a=1; __Host-sessionid=x          | a=1
            a=1; __secure-sessionid=x        | a=1
            """)
    void areLeftOutOfTheCopy(String sent, String kept) {
        assertThat(cookies.without(sent)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysessionid=x",
                "xsessionid=x",
                "sessionid2=x",
                "session-id=x",
                "SESSIONID=x",
                "phpsessid=x",
                "__Host-mysessionid=x",
                "__Other-sessionid=x",
                "theme=sessionid",
                "a=sessionid=x",
                "next=JSESSIONID=1",
                "sessionid.sig=x",
                "=x; a=1"
            })
    void leavesOtherCookiesAsTheyCame(String sent) {
        assertThat(cookies.without(sent)).isEqualTo(sent);
    }

    /** What RFC 6265 reads as one cookie is several to some servers. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a=1, sessionid=x",
                "a=1 sessionid=x",
                "a=1\tsessionid=x",
                "a=\"1; sessionid=x\"",
                "a=\"1\"sessionid=x",
                "=sessionid=x",
                "\u00c2\u00a0sessionid=x",
                "a=1;\u00a0sessionid=x",
                "$Version=1, sessionid=x"
            })
    void areNotHiddenByOddSpelling(String sent) {
        assertThat(cookies.without(sent)).doesNotContain("sessionid");
    }
}
