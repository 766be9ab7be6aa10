package dev.understudy.exchange.redact;

import static dev.understudy.exchange.redact.Passed.JSON;
import static dev.understudy.exchange.redact.Passed.TOKEN;
import static dev.understudy.exchange.redact.Passed.captured;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.message.Body;
import dev.understudy.exchange.message.Body.Kept;
import dev.understudy.exchange.message.Body.Kept.Why;
import dev.understudy.exchange.message.Bytes;
import dev.understudy.exchange.message.Headers;
import dev.understudy.exchange.redact.ExchangePass.Side;
import dev.understudy.exchange.redact.pattern.SecretPatterns;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyRedactionTest {
    private static final Headers FORM = Headers.of("Content-Type", "application/x-www-form-urlencoded");
    private final Passed passed = Passed.byDefaults();

    @Test
    void keepsAWholeJsonBodyDecodedWithBothDigests() {
        Body body = passed.primary(JSON, "{\"a\":1}");

        assertThat(body.kept()).isEqualTo(new Kept.Whole(Bytes.utf8("{\"a\":1}"), Body.Form.DECODED));
        assertThat(body.wireLength()).isEqualTo(7);
        assertThat(body.decodedLength()).isEqualTo(7);
        assertThat(body.byteDigest()).matches("[0-9a-f]{32}");
        assertThat(body.canonicalDigest()).matches("[0-9a-f]{32}");
    }

    @Test
    void digestsWhatWasThereBeforeRedaction() {
        Body some = passed.primary(JSON, "{\"token\":\"a\"}");
        Body other = passed.primary(JSON, "{\"token\":\"b\"}");

        assertThat(some.canonicalDigest()).isNotEqualTo(other.canonicalDigest());
        assertThat(some.byteDigest()).isNotEqualTo(other.byteDigest());
    }

    @Test
    void undoesContentCodingsFirst() throws IOException {
        Bytes coded = gzip("{\"token\":\"hunter2\"}");
        Headers headers = Headers.of("Content-Type", "application/json", "Content-Encoding", "gzip");

        Body body = passed.body(Side.PRIMARY, headers, new CapturedBody(coded, coded.length()));

        assertThat(Passed.text(body)).matches("\\{\"token\":\"" + TOKEN + "\"}");
        assertThat(body.wireLength()).isEqualTo(coded.length());
        assertThat(body.decodedLength()).isEqualTo(19);
        assertThat(passed.see(Side.PRIMARY, headers, new CapturedBody(coded, coded.length()))
                        .meansTheSameAs(passed.see(Side.CANDIDATE, JSON, "{ \"token\": \"hunter2\" }")))
                .isTrue();
    }

    @Test
    void keepsNothingOfABodyThatCannotBeDecoded() {
        Body body = passed.primary(Headers.of("Content-Encoding", "gzip", "Content-Type", "application/json"), "{}");

        assertThat(body).isEqualTo(new Body(2, -1, null, null, new Kept.Nothing(Why.NOT_DECODABLE)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | {\"a\":",
                "application/json | {\"a\":1} x",
                "application/json | <html>",
                "text/html | <p>",
                "text/plain | hello",
                "text/json | {}",
                "application/xml | <a/>",
                "application/atom+xml | <a/>",
                "application/octet-stream | abc",
                "image/png | abc",
                "multipart/form-data; boundary=x | --x",
                "'' | {}",
                "application/x-www-form-urlencoded | {\"password\":\"x\"}",
                "application/x-www-form-urlencoded | a b",
            })
    void keepsNothingWhereSecretsCannotBeFound(String type, String text) {
        Body body = passed.primary(Headers.of("Content-Type", type), text);

        assertThat(body.kept()).isEqualTo(new Kept.Nothing(Why.NOT_REDACTABLE));
        assertThat(body.byteDigest()).isNotNull();
        assertThat(body.canonicalDigest()).isNull();
    }

    @Test
    void staysClosedWhereNoNamesAreConfigured() {
        Passed nothingConfigured = Passed.by(new RedactionSettings(
                new NamedSecrets(Set.of(), Set.of(), Set.of(), Set.of()),
                new SecretPatterns(Set.of(), List.of()),
                false));

        assertThat(nothingConfigured
                        .primary(Headers.of("Content-Type", "text/html"), "<p>")
                        .kept())
                .isEqualTo(new Kept.Nothing(Why.NOT_REDACTABLE));
    }

    @Test
    void keepsNothingWhereSeveralTypesAreNamed() {
        Headers headers = Headers.of("Content-Type", "application/json", "Content-Type", "text/html");

        assertThat(Passed.text(passed.primary(headers, "{}"))).isEqualTo("NOT_REDACTABLE");
    }

    @Test
    void findsFieldsInForms() {
        assertThat(Passed.text(passed.primary(FORM, "user=jo&p%61ssword=a%20b&token=&card[cvv]=123&x")))
                .matches("user=jo&p%61ssword=" + TOKEN + "&token=&card\\[cvv]=" + TOKEN + "&x");
    }

    @Test
    void keepsNothingOfABodyThatIsNotWhole() {
        var cut = new CapturedBody(Bytes.utf8("{\"a\":"), 70_000);

        Body body = passed.body(Side.PRIMARY, JSON, cut);

        assertThat(body).isEqualTo(new Body(70_000, 70_000, null, null, new Kept.Nothing(Why.TRUNCATED)));
    }

    @Test
    void shipsTextsWhereThePolicySaysSo() {
        Passed shipping = Passed.shippingText();
        Headers html = Headers.of("Content-Type", "text/html");

        assertThat(Passed.text(shipping.primary(html, "<a href=\"/b?token=hunter2\">é</a>")))
                .matches("<a href=\"/b\\?token=" + TOKEN + "\">é</a>");
        assertThat(shipping.body(Side.PRIMARY, html, new CapturedBody(Bytes.utf8("<p>"), 9))
                        .kept())
                .isEqualTo(new Kept.Prefix(Bytes.utf8("<p>"), Body.Form.DECODED));
        assertThat(Passed.text(shipping.primary(Headers.of("Content-Type", "image/png"), "x")))
                .isEqualTo("NOT_REDACTABLE");
    }

    @Test
    void findsSecretsByTheirFormInFormsAndTexts() {
        Headers html = Headers.of("Content-Type", "text/html");

        assertThat(Passed.text(passed.primary(FORM, "a=jo%40example.com&jo@example.com=1&tel=%2B82+10+1234+5678")))
                .matches("a=" + TOKEN + "&" + TOKEN + "=1&tel=" + TOKEN);
        assertThat(Passed.text(Passed.shippingText().primary(html, "<p>é jo@example.com</p>")))
                .matches("<p>é " + TOKEN + "</p>");
    }

    @Test
    void doesNotShipTheLastPieceOfATextThatWasCut() {
        Headers html = Headers.of("Content-Type", "text/html");
        var cut = new CapturedBody(Bytes.utf8("<p>jo@exam"), 99);

        assertThat(Passed.text(Passed.shippingText().body(Side.PRIMARY, html, cut)))
                .matches("<p>" + TOKEN);
    }

    @Test
    void callsABodyOfNoBytesEmpty() {
        assertThat(passed.primary(JSON, "")).isEqualTo(Body.EMPTY);
    }

    @Test
    void meansTheSameWhereBothAreEmptyDecodedOrNot() throws IOException {
        Bytes coded = gzip("");
        Headers headers = Headers.of("Content-Encoding", "gzip");
        SeenAnswer emptyWhenDecoded = passed.see(Side.CANDIDATE, headers, new CapturedBody(coded, coded.length()));
        SeenAnswer empty = passed.see(Side.PRIMARY, JSON, "");

        assertThat(empty.meansTheSameAs(passed.see(Side.CANDIDATE, JSON, ""))).isTrue();
        assertThat(empty.meansTheSameAs(emptyWhenDecoded)).isTrue();
        assertThat(empty.meansTheSameAs(passed.see(Side.CANDIDATE, JSON, "null")))
                .isFalse();
    }

    @Test
    void meansTheSameWhereOnlySpellingOrderAndMappedLinksDiffer() {
        String primary = "{\"next\":\"http://h/api/v1/b?page=2\",\"n\":\"é\"}";
        String candidate = "{\"n\":\"\\u00e9\", \"next\":\"http:\\/\\/h/api/v2/b?page=2\"}";

        assertThat(meanTheSame(JSON, primary, candidate)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1.0]", "[1,1]", "[\"1\"]", "[]", "{\"a\":1}", "1"})
    void doesNotMeanTheSameWhereAnythingElseDiffers(String candidate) {
        assertThat(meanTheSame(JSON, "[1]", candidate)).isFalse();
    }

    @Test
    void judgesByBytesWhereThereIsNoMeaning() {
        Headers html = Headers.of("Content-Type", "text/html");

        assertThat(meanTheSame(html, "<p>", "<p>")).isTrue();
        assertThat(meanTheSame(html, "<p>", "<P>")).isFalse();
        assertThat(meanTheSame(JSON, "{\"a\":1,\"a\":1}", "{\"a\":1}")).isFalse();
    }

    @Test
    void doesNotMeanTheSameUnderAnotherStatus() {
        SeenAnswer created = passed.pass().see(Side.CANDIDATE, 201, "", JSON, captured("[1]"), Headers.NONE);

        assertThat(passed.see(Side.PRIMARY, JSON, "[1]").meansTheSameAs(created))
                .isFalse();
    }

    @Test
    void tellsByADigestThatBodiesMeanTheSameWhichAreNotShipped() {
        SeenAnswer primary = passed.see(Side.PRIMARY, JSON, "{\"a\":1,\"b\":2}");
        SeenAnswer spelledDifferently = passed.see(Side.CANDIDATE, JSON, "{\"b\":2, \"a\":1}");
        SeenAnswer byteForByte = passed.see(Side.CANDIDATE, JSON, "{\"a\":1,\"b\":2}");

        primary.meansTheSameAs(byteForByte);
        assertThat(kept(byteForByte).byteDigest())
                .isNotNull()
                .isEqualTo(kept(primary).byteDigest());
        primary.meansTheSameAs(spelledDifferently);
        assertThat(kept(spelledDifferently).canonicalDigest())
                .isNotNull()
                .isEqualTo(kept(primary).canonicalDigest());
    }

    @Test
    void doesNotSayThatBodiesMeanTheSameWhichWereNotSeenWhole() {
        var cut = new CapturedBody(Bytes.utf8("same"), 70_000);

        assertThat(passed.see(Side.PRIMARY, JSON, cut).meansTheSameAs(passed.see(Side.CANDIDATE, JSON, cut)))
                .isFalse();
    }

    private boolean meanTheSame(Headers headers, String primary, String candidate) {
        return passed.see(Side.PRIMARY, headers, primary)
                .meansTheSameAs(passed.see(Side.CANDIDATE, headers, candidate));
    }

    private Body kept(SeenAnswer seen) {
        return passed.pass().kept(seen, Why.MEANS_THE_SAME).body();
    }

    private static Bytes gzip(String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return Bytes.owning(out.toByteArray());
    }
}
