package dev.understudy.exchange.redact.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.exchange.canonical.DigestKey;
import dev.understudy.exchange.canonical.RunningKey;
import dev.understudy.exchange.canonical.SipKey;
import dev.understudy.exchange.redact.token.SecretTokens;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretPatternsTest {
    private static final String TOKEN = "\\[redacted:[0-9a-f]{16}]";
    private final PatternRedaction redaction = by(SecretPatterns.BUILT_IN);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl | @",
                "token eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0. | token @",
                "eyJhbGciOiJSU0EtT0FFUCJ9.a.b.c.d,x | @,x",
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOi | @",
                "eyJhbGciOiJIUzI1NiJ9 | eyJhbGciOiJIUzI1NiJ9",
                "eyJhbGciOiJIUzI1NiJ9.then | eyJhbGciOiJIUzI1NiJ9.then",
                "eyJ.a.b | eyJ.a.b",
            })
    void knowsWebTokens(String text, String expected) {
        assertThat(redacted(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4111111111111111 | @",
                "paid by 4111 1111 1111 1111 today | paid by @ today",
                "4111-1111-1111-1111, 12/27 | @, 12/27",
                "4111 1111 1111 1111 123 | @ 123",
                "4111+1111+1111+1111 | @",
                "4222222222222 | @",
                "5555555555554444 | @",
                "2223003122003222 | @",
                "3782 822463 10005 | @",
                "3056 930902 5904 | @",
                "6011111111111117 | @",
                "3530111333300000 | @",
                "6200000000000005 | @",
                "no4111111111111111! | no@!",
                "4111111111111112 | 4111111111111112",
                "1111111111111117 | 1111111111111117",
                "41111111111111110000 | 41111111111111110000",
                "4111 1111-1111 1111 | 4111 1111-1111 1111",
                "41 11 11 11 11 11 11 11 | 41 11 11 11 11 11 11 11",
                "0.4111111111111111 | 0.4111111111111111",
                "4111111111111111.5 | 4111111111111111.5",
                "1764057600000 | 1764057600000",
                "2026-11-25T14:00:00.123456Z | 2026-11-25T14:00:00.123456Z",
                "0b54c2a0-8f0e-4d7a-9a51-1f6e2d3c4b5a | 0b54c2a0-8f0e-4d7a-9a51-1f6e2d3c4b5a",
            })
    void knowsCardNumbers(String text, String expected) {
        assertThat(redacted(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "jo@example.com | @",
                "<jo.o'neil+shop@mail.example.co.kr>. | <@>.",
                "mail jo@example.com. Thanks | mail @. Thanks",
                "한글@example.com | @",
                "jo@예시.한국 | @",
                "jo%40example.com | @",
                "jo%2Bshop%40example%2ecom/x | @/x",
                "a@b.io,c@d.io | @,@",
                "mailto:jo@example.com?subject=hi | mailto:@?subject=hi",
                "postgres://app:pw@db.example.com/x | postgres://app:@/x",
                "@example.com | @example.com",
                "jo@localhost | jo@localhost",
                "react@18.2.0 | react@18.2.0",
                "icon@2x.png | icon@2x.png",
                "a @ b.com | a @ b.com",
                "50%40 | 50%40",
            })
    void knowsMailAddresses(String text, String expected) {
        assertThat(redacted(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+82 10-1234-5678 | @",
                "+821012345678 | @",
                "+82 (0)10-1234-5678 | @",
                "+1 (202) 555-0143, +44 20 7946 0018 | @, @",
                "+82 10-1234-5678 2026-11-25 | @ 2026-11-25",
                "%2B821012345678 | @",
                "tel:010-1234-5678; | tel:@;",
                "01012345678 | @",
                "010 12345678 | @",
                "010.1234.5678 | @",
                "010+1234+5678 | @",
                "02-123-4567 | @",
                "02) 1234-5678 | @",
                "031-123-4567 | @",
                "070-1234-5678 | @",
                "0505-123-4567 | @",
                "+0900 | +0900",
                "1+12345678 | 1+12345678",
                "+1234567 | +1234567",
                "+1234567890123456 | +1234567890123456",
                "0212345678 | 0212345678",
                "001012345678 | 001012345678",
                "a01012345678 | a01012345678",
                "01011010101 | 01011010101",
                "0.01012345678 | 0.01012345678",
                "010-12-5678 | 010-12-5678",
                "2010-1234-5678 | 2010-1234-5678",
                "1588-1234 | 1588-1234",
            })
    void knowsTelephoneNumbers(String text, String expected) {
        assertThat(redacted(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "900101-1234568 | @",
                "900101-1234567 | @",
                "900101 - 1234567 | @",
                "주민번호 900101 1234567. | 주민번호 @.",
                "9001011234568 | @",
                "9001011234567 | 9001011234567",
                "2103153123456 | @",
                "900101-5234566 | @",
                "901301-1234567 | 901301-1234567",
                "900132-1234567 | 900132-1234567",
                "900101-9234567 | 900101-9234567",
                "900101-123456 | 900101-123456",
                "900101-12345678 | 900101-12345678",
                "1900101-1234567 | 1900101-1234567",
                "1795612345678 | 1795612345678",
                "0.9001011234568 | 0.9001011234568",
            })
    void knowsKoreanResidentNumbers(String text, String expected) {
        assertThat(redacted(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "4111111111111111, true",
        "9001011234568, true",
        "1201013123456, false",
        "1764057600000, false",
        "17, false"
    })
    void takesMillisecondsForNumbersOfNobody(String number, boolean secret) {
        assertThat(SecretPatterns.BUILT_IN.matchNumber(number)).isEqualTo(secret);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "CARD", "EMAIL", "PHONE", "RRN"})
    void findsNothingOfAKindThatIsSwitchedOff(Detector off) {
        Map<Detector, String> examples = Map.of(
                Detector.JWT, "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln",
                Detector.CARD, "4111111111111111",
                Detector.EMAIL, "jo@example.com",
                Detector.PHONE, "010-1234-5678",
                Detector.RRN, "900101-1234568");
        Set<Detector> on = EnumSet.complementOf(EnumSet.of(off));

        var redacting = by(new SecretPatterns(on, List.of()));

        assertThat(examples).allSatisfy((kind, text) -> {
            if (kind == off) assertThat(redacting.redact(text)).isEqualTo(text);
            else assertThat(redacting.redact(text)).matches(TOKEN);
        });
    }

    @Test
    void findsWhatThePolicyDescribes() {
        var custom = CustomPattern.of("employee", "EMP-[0-9]{6}|^[A-Z]$");
        var redacting = by(new SecretPatterns(Set.of(), List.of(custom)));

        assertThat(redacting.redact("by EMP-123456, jo@example.com").replaceAll(TOKEN, "@"))
                .isEqualTo("by @, jo@example.com");
    }

    @ParameterizedTest
    @CsvSource({"(, cannot be read", "(?=a), cannot be read", "a*, matches an empty text"})
    void doesNotTakeAPatternThatCannotWork(String pattern, String why) {
        assertThatThrownBy(() -> CustomPattern.of("x", pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void makesOneStretchOfPatternsThatOverlap() {
        var custom = CustomPattern.of("x", "me jo@");
        var redacting = by(new SecretPatterns(Set.of(Detector.EMAIL), List.of(custom)));

        assertThat(redacting.redact("tell me jo@example.com!").replaceAll(TOKEN, "@"))
                .isEqualTo("tell @!");
    }

    @Test
    void handsBackTheVerySameTextWhereNothingIsFound() {
        String text = "order 17 of 2026-11-25T10:00:00Z, 100% cotton";

        assertThat(redaction.redact(text)).isSameAs(text);
    }

    @Test
    void searchesNoDateOfAHeadLine() {
        assertThat(SecretPatterns.BUILT_IN.mayMatch("Thu, 26 Nov 2026 07:08:37 GMT"))
                .isFalse();
    }

    @Test
    void findsNothingMoreInWhatIsRedactedAndKeepsDifferentDifferent() {
        var seen = new HashMap<String, String>();
        for (int seed = 0; seed < 20_000; seed++) {
            String text = randomText(new Random(seed));

            String once = redaction.redact(text);

            assertThat(redaction.redact(once)).as(text).isEqualTo(once);
            String other = seen.put(once, text);
            assertThat(other == null || other.equals(text))
                    .as("%s and %s", text, other)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b ",
                "a@1.1",
                "@",
                "a.",
                "eyJ",
                "eyJeyJeyJa.",
                "4111 ",
                "4111",
                "1 ",
                "+1",
                "+1-",
                "0",
                "010-",
                "02 ",
                "900101-",
                "%40",
                "[redacted:"
            })
    @Timeout(20)
    void takesTimeLinearInHostileTexts(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());

        assertThat(redaction.redact(text)).isNotEmpty();
    }

    /** Pieces of secrets in any order: what no example thinks of. */
    private static String randomText(Random random) {
        String[] pieces = {
            "jo",
            "@",
            "example",
            ".com",
            "4111",
            " ",
            "1111",
            "-",
            "+82",
            "010",
            "1234",
            "5678",
            "eyJhbGciOiJIUzI1NiJ9",
            ".",
            "eyJzdWIi",
            "900101",
            "1234568",
            "%40",
            "%2B",
            "(",
            ")",
            "[redacted:0123456789abcdef]",
            "[redacted:",
            "9",
            "0"
        };
        var text = new StringBuilder();
        for (int i = random.nextInt(1, 14); i > 0; i--) text.append(pieces[random.nextInt(pieces.length)]);
        return text.toString();
    }

    private String redacted(String text) {
        return redaction.redact(text).replaceAll(TOKEN, "@");
    }

    private static PatternRedaction by(SecretPatterns patterns) {
        return new PatternRedaction(
                patterns, new SecretTokens(new DigestKey(new RunningKey(new Random(1)), new SipKey(1, 2))));
    }
}
