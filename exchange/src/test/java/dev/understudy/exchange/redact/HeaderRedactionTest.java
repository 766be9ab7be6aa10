package dev.understudy.exchange.redact;

import static dev.understudy.exchange.redact.Passed.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.message.Headers;
import dev.understudy.exchange.redact.ExchangePass.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderRedactionTest {
    private final Passed passed = Passed.byDefaults();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Authorization | Token abc | Token @",
                "authorization | Bearer a.b.c | Bearer @",
                "AUTHORIZATION | Digest username=\"u\", realm=\"r\" | Digest @",
                "Authorization | abc | @",
                "Authorization | opensesame please | @",
                "Proxy-Authorization | Basic dTpw | Basic @",
                "X-Api-Key | abc def | @",
                "Cookie | sessionid=abc; theme=dark | sessionid=@; theme=@",
                "Cookie | a=b=c;d=; e | a=@;d=; @",
                "Set-Cookie | sid=abc; Path=/; HttpOnly; SameSite=Lax | sid=@; Path=/; HttpOnly; SameSite=Lax",
                "Set-Cookie | sid=abc; Expires=Wed, 21 Oct 2026 07:28:00 GMT | sid=@; Expires=Wed, 21 Oct 2026 07:28:00 GMT",
                "Set-Cookie | sid=; Max-Age=0 | sid=; Max-Age=0",
                "Set-Cookie | sid=\"a;b\"; Path=/ | sid=@;@; Path=/",
                "Set-Cookie | a=1; Path=/, b=2; Secure | a=@; Path=@; Secure",
                "Location | http://h/cb?code=abc&state=7 | http://h/cb?code=@&state=7",
                "Location | /cb#access_token=abc&x=1 | /cb#access_token=@&x=1",
                "Link | <http://h/b?page=2&token=abc>; rel=\"next\" | <http://h/b?page=2&token=@>; rel=\"next\"",
                "Referer | https://h/?a=1;token=ab;cd | https://h/?a=1;token=@",
                "Content-Type | text/html; charset=utf-8 | text/html; charset=utf-8",
                "Cache-Control | private; key of c | private; key of c",
                "X-Note | a=b | @",
                "User-Agent | bot (+mailto:jo@example.com) | bot (+mailto:@)",
                "Location | /users/jo@example.com/ | /users/@/",
                "Set-Cookie | a=1; Path=/u/jo@example.com | a=@; Path=/u/@",
                "X-Forwarded-For | 192.0.2.7 | @",
                "Referer | https://jo:s3cret@h/a | https://jo:@@h/a",
                "Referer | https://s3cret@h.example/a | https://@/a",
                "Location | /x;jsessionid=abc | /x;jsessionid=@",
                "Location | /sign?next=%2Fb%3Ftoken%3Dabc%26page%3D2&x=1 | /sign?next=%2Fb%3Ftoken%3D@%26page%3D2&x=1",
                "WWW-Authenticate | Bearer realm=\"api\", error=\"invalid_token\" | Bearer realm=\"api\", error=\"invalid_token\"",
                "WWW-Authenticate | Token realm=\"api\" | Token realm=\"api\"",
                "WWW-Authenticate | Negotiate YIIC | Negotiate @",
            })
    void keepsWhatIsNoSecret(String name, String value, String expected) {
        assertThat(passed.header(name, value).replaceAll(TOKEN, "@")).isEqualTo(expected);
    }

    @Test
    void keepsOrderSpellingAndRepeatedLines() {
        Headers headers = Headers.of("Via", "1", "set-cookie", "a=1", "via", "2", "Set-Cookie", "b=1");

        SeenAnswer seen = passed.pass().see(Side.PRIMARY, 200, "", headers, CapturedBody.NONE, headers);
        Headers redacted = passed.pass().shipped(seen).trailers();

        assertThat(redacted.lines()).extracting("name").containsExactly("Via", "set-cookie", "via", "Set-Cookie");
        assertThat(redacted.all("Set-Cookie").get(0).substring(2))
                .isEqualTo(redacted.all("Set-Cookie").get(1).substring(2));
    }

    @Test
    void handsBackTheVerySameLinesWhereNothingIsSecret() {
        Headers headers = Headers.of("Content-Type", "application/json", "X-Runtime", "7");

        SeenAnswer seen = passed.see(Side.PRIMARY, headers, CapturedBody.NONE);

        assertThat(passed.pass().shipped(seen).headers()).isSameAs(headers);
    }

    @ParameterizedTest
    @CsvSource({
        "/a?token=abc, /a?token=@",
        "/a?b=1&ToKeN=abc&c=2, /a?b=1&ToKeN=@&c=2",
        "/a?t%6Fken=abc, /a?t%6Fken=@",
        "/a?user[password]=abc, /a?user[password]=@",
        "/a?user.password=abc, /a?user.password=@",
        "/a?token=&b=1, /a?token=&b=1",
        "/a?token=a?b=c&d, /a?token=@&d",
        "/a?token=abc&token=def, /a?token=@&token=@",
        "/a?tokens=abc, /a?tokens=abc",
        "/a?b=token, /a?b=token",
        "/a?new_password1=abc&resetToken=d, /a?new_password1=@&resetToken=@",
        "/a?user%5BuserPassword%5D=abc, /a?user%5BuserPassword%5D=@",
        "/a?token='b'c&d, /a?token='@&d",
        "/a?token%3Dabc, /a?token%3D@",
        "/a?next=/b?page=2&token=, /a?next=/b?page=2&token=",
        "/a;jsessionid=abc?page=2, /a;jsessionid=@",
        "/token=abc, /token=abc",
        "/a?%zz=1&token=x, /a?%zz=1&token=@",
        "/users/jo%40example.com?q=010-1234-5678&m=a@b.io, /users/@?q=@&m=@",
        "/a?jo%40example.com=1, /a?@=1",
        "/a?, /a?",
        "/a%2F//b/?z=1&a=%2f, /a%2F//b/?z=1&a=%2f",
    })
    void replacesSecretParametersInTargetsAndNothingElse(String target, String expected) {
        assertThat(passed.target(target).replaceAll(TOKEN, "@")).isEqualTo(expected);
    }

    @Test
    void keepsEqualSecretsEqualWhereverTheyStand() {
        String inTarget = passed.target("/a?token=abc").substring("/a?token=".length());

        assertThat(passed.header("Authorization", "Token abc")).isEqualTo("Token " + inTarget);
        assertThat(passed.json("{\"token\":\"abc\"}")).isEqualTo("{\"token\":\"" + inTarget + "\"}");
        assertThat(passed.target("/a?token=abd")).doesNotContain(inTarget);
    }

    @ParameterizedTest
    @CsvSource({"Authorization, Token abc", "Cookie, a=1; b=2", "Set-Cookie, a=1; Path=/", "Location, /a?token=x&b=1"})
    void doesNotTouchWhatIsRedactedAlready(String name, String value) {
        String once = passed.header(name, value);

        assertThat(passed.header(name, once)).isEqualTo(once);
    }
}
