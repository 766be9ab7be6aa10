package dev.understudy.exchange.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.Endpoint;
import dev.understudy.exchange.redact.pattern.CustomPattern;
import dev.understudy.exchange.redact.pattern.SecretPatterns;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentTemplatesTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/orders/17, /api/v1/orders/{id}",
        "/api/v1/orders/00017/, /api/v1/orders/{id}/",
        "/orders/7.json, /orders/{id}.json",
        "/orders/7.5, /orders/7.5",
        "/u/0b54c2a0-8f0e-4d7a-9a51-1f6e2d3c4b5a/x, /u/{uuid}/x",
        "/u/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee, /u/{uuid}",
        "/blob/0123456789abcdef, /blob/{hash}",
        "/blob/da39a3ee5e6b4b0d3255bfef95601890afd80709, /blob/{hash}",
        "/words/abcdefabcdefabcdef, /words/abcdefabcdefabcdef",
        "/words/bad, /words/bad",
        "/words/c0ffee, /words/c0ffee",
        "/days/2026-11-22, /days/{date}",
        "/days/2026-13-22, /days/2026-13-22",
        "/days/2026-1a-22, /days/2026-1a-22",
        "/api/v1/books, /api/v1/books",
    })
    void putsAPlaceholderWhereASegmentHasTheFormOfAnId(String target, String template) {
        assertThat(SegmentTemplates.templateOf(target)).isEqualTo(template);
    }

    @ParameterizedTest
    @CsvSource({
        "/a//b/, /a//b/",
        "//7//, //{id}//",
        "/a%2F7/%37, /a%2F7/%37",
        "/a/../7, /a/../{id}",
        "/, /",
        "*, *",
    })
    void keepsSlashesAndEscapesAsTheyWereSent(String target, String template) {
        assertThat(SegmentTemplates.templateOf(target)).isEqualTo(template);
    }

    @ParameterizedTest
    @CsvSource({
        "/a/7?page=2, /a/{id}",
        "/a?x=/7/8, /a",
        "http://shop.example/a/7?x, /a/{id}",
        "HTTPS://shop.example, /",
        "http://shop.example?x=1, /",
    })
    void looksAtThePathOnly(String target, String template) {
        assertThat(SegmentTemplates.templateOf(target)).isEqualTo(template);
    }

    @ParameterizedTest
    @CsvSource({
        "/users/jo@example.com, /users/{hidden}",
        "/users/jo%40example.com/orders, /users/{hidden}/orders",
        "/cards/4111-1111-1111-1111, /cards/{hidden}",
        "/cards/4111111111111111, /cards/{id}",
        "/calls/+821012345678, /calls/{hidden}",
        "/people/900101-1234567, /people/{hidden}",
        "/reset/eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln/, /reset/{hidden}/",
        "/a;owner=jo@example.com/7, /a;{hidden}/{id}",
        "/orders/7;jsessionid=D41D8C, /orders/{id};{hidden}",
        "/orders;v=1/, /orders;{hidden}/",
    })
    void hidesASegmentThatHoldsASecret(String target, String template) {
        assertThat(SegmentTemplates.templateOf(target)).isEqualTo(template);
    }

    @Test
    void hidesWhatThePolicyDescribesAndWhatIsBuiltInThoughItBeSwitchedOff() {
        var secrets = new SecretPatterns(
                Set.of(), List.of(CustomPattern.of("employee", "EMP-[0-9]+"), CustomPattern.of("vault", "vault/door")));

        assertThat(SegmentTemplates.templateOf("/staff/EMP-123/jo@example.com", secrets))
                .isEqualTo("/staff/{hidden}/{hidden}");
        assertThat(SegmentTemplates.templateOf("/vault/door", secrets)).isEqualTo(Endpoint.OTHER);
    }

    @ParameterizedTest
    @CsvSource({"shop.example:443", "''", "a/b", "?x"})
    void callsATargetWithoutAPathOther(String target) {
        assertThat(SegmentTemplates.templateOf(target)).isEqualTo(Endpoint.OTHER);
    }

    @Test
    void callsAPathThatNobodyWouldWriteDownOther() {
        assertThat(SegmentTemplates.templateOf("/" + "x".repeat(SegmentTemplates.MAX_LENGTH)))
                .isEqualTo(Endpoint.OTHER);
        assertThat(SegmentTemplates.templateOf("/" + "7".repeat(SegmentTemplates.MAX_LENGTH)))
                .isEqualTo("/{id}");
    }
}
