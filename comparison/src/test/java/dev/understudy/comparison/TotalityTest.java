package dev.understudy.comparison;

import static dev.understudy.comparison.ExchangeFixture.answer;
import static dev.understudy.comparison.ExchangeFixture.answered;
import static dev.understudy.comparison.ExchangeFixture.exchange;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.comparison.header.UncountedHeaders;
import dev.understudy.comparison.rule.Rules;
import dev.understudy.exchange.Leg;
import dev.understudy.exchange.message.Answer;
import dev.understudy.exchange.message.Body;
import dev.understudy.exchange.message.Bytes;
import dev.understudy.exchange.message.Headers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every pair of bodies has a verdict, however large, deep or hostile they are; and never a false match. */
class TotalityTest {
    private final Judge judge = new Judge(Rules.NONE, UncountedHeaders.BUILT_IN);

    @Test
    void isNotFooledByDepth() {
        assertThat(verdict("[".repeat(100_000), "[".repeat(100_001))).isEqualTo("not-comparable too-complex");
        assertThat(verdict(
                        "{\"a\":".repeat(450) + "1" + "}".repeat(450), "{\"a\":".repeat(450) + "2" + "}".repeat(450)))
                .isEqualTo("mismatch");
    }

    @Test
    void comparesNumbersOfAnyLength() {
        String digits = "7".repeat(100_000);
        assertThat(verdict(digits + "1", digits + "2")).isEqualTo("mismatch");
        assertThat(verdict("1e999999999", "1e999999998")).isEqualTo("mismatch");
        assertThat(verdict("1e999999999", "10e999999998")).isEqualTo("match-by-rule");
        assertThat(verdict("1e" + digits, "1e" + digits + "1")).isEqualTo("mismatch");
        assertThat(verdict("1e" + "0".repeat(200) + "2", "100")).isEqualTo("match-by-rule");
    }

    @Test
    void comparesAMillionMembersUpToItsLimit() {
        assertThat(verdict(members(100_000, 0), members(100_000, 1))).isEqualTo("mismatch");
        assertThat(verdict(members(600_000, 0), members(600_000, 1))).isEqualTo("not-comparable too-complex");
    }

    @Test
    void isNotSlowedDownByNamesThatCollide() {
        List<String> names = List.of("");
        for (int i = 0; i < 14; i++)
            names = names.stream()
                    .flatMap(name -> Stream.of(name + "Aa", name + "BB"))
                    .toList();
        assertThat(names.stream().map(String::hashCode).distinct()).hasSize(1);

        List<String> reversed = new ArrayList<>(names).reversed();
        assertThat(verdict(object(names, 1), object(reversed, 1))).isEqualTo("match");
        assertThat(verdict(object(names, 1), object(reversed, 2))).isEqualTo("mismatch");
    }

    @Test
    void comparesStringsOfManyMegabytesUpToItsLimit() {
        String long1 = "\"" + "a".repeat(7_000_000);
        assertThat(verdict(long1 + "b\"", long1 + "c\"")).isEqualTo("mismatch");
        Leg huge = answered(coded("gzip", gzip(zeros(20_000_000))));
        assertThat(verdict(huge, answered(coded("gzip", gzip(zeros(20_000_001))))))
                .startsWith("not-comparable");
    }

    @Test
    void endsBombsAndNestedCodings() {
        byte[] bomb = gzip(zeros(50_000_000));
        assertThat(verdict(answered(coded("gzip", bomb)), ExchangeFixture.json("{}")))
                .isEqualTo("mismatch");
        assertThat(verdict(answered(coded("gzip, gzip", gzip(bomb))), ExchangeFixture.json("{}")))
                .isEqualTo("mismatch");
        byte[] plain = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
        assertThat(verdict(answered(coded("gzip, gzip", gzip(gzip(plain)))), ExchangeFixture.json("{\"a\":1}")))
                .isEqualTo("match");
        for (String wrong : List.of("br", "zstd", "deflate", "x-unknown", "gzip, gzip, gzip, gzip, gzip", ",;=")) {
            Leg coded = answered(coded(wrong, gzip(plain)));
            assertThat(verdict(coded, ExchangeFixture.json("{\"a\":1}")))
                    .as(wrong)
                    .isEqualTo("mismatch");
        }
    }

    @Test
    void comparesTextsOfManyLinesUpToItsLimit() {
        assertThat(verdict(text("a\n".repeat(100_000)), text("b\n" + "a\n".repeat(100_000))))
                .isEqualTo("mismatch");
        assertThat(verdict(text("\n".repeat(600_000)), text("\n".repeat(600_001))))
                .isEqualTo("not-comparable too-complex");
    }

    private static Leg text(String body) {
        return answered(answer(200, "text/plain", Bytes.utf8(body)));
    }

    /** Every charset that Java knows, with all bytes, as text and as JSON. */
    @TestFactory
    Stream<DynamicTest> readsEveryCharset() {
        return Charset.availableCharsets().keySet().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> readsCharset(name)));
    }

    private void readsCharset(String name) {
        for (String type :
                List.of("text/plain", "application/json", "application/xml", "text/html", "application/jsonl")) {
            Leg one = answered(answer(200, type + "; charset=" + name, Bytes.owning(allBytes(0))));
            Leg other = answered(answer(200, type + "; charset=" + name, Bytes.owning(allBytes(1))));
            assertThat(verdict(one, other)).as(type).isNotEqualTo("match");
            assertThat(verdict(one, one)).isEqualTo("match");
        }
    }

    private static byte[] allBytes(int last) {
        byte[] bytes = new byte[514];
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) i;
        bytes[513] = (byte) ('a' + last);
        return bytes;
    }

    private String verdict(String primary, String candidate) {
        return verdict(ExchangeFixture.json(primary), ExchangeFixture.json(candidate));
    }

    private String verdict(Leg primary, Leg candidate) {
        Verdict verdict = judge.judge(exchange(primary, candidate));
        assertThat(VerdictJson.write(verdict)).hasSizeLessThan(20_000_000);
        return verdict.label()
                + (verdict instanceof Verdict.NotComparable not
                        ? " " + not.why().label()
                        : "");
    }

    private static String members(int count, int value) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"k" + i + "\":" + value)
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String object(List<String> names, int value) {
        return names.stream().map(name -> "\"" + name + "\":" + value).collect(Collectors.joining(",", "{", "}"));
    }

    private static Answer coded(String coding, byte[] body) {
        return new Answer(
                200,
                "",
                Headers.of("Content-Type", "application/json", "Content-Encoding", coding),
                Body.asSent(Bytes.owning(body)),
                Headers.NONE);
    }

    private static byte[] zeros(int count) {
        byte[] zeros = new byte[count];
        Arrays.fill(zeros, (byte) '0');
        return zeros;
    }

    private static byte[] gzip(byte[] plain) {
        var coded = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(coded)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return coded.toByteArray();
    }
}
