package dev.understudy.exchange.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.PathMapping;
import dev.understudy.exchange.message.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

class CanonicalDigestTest {
    private static final PathMapping V1_TO_V2 = new PathMapping("/api/v1/", "/api/v2/");
    private static final RunningKey BLOCKS = new RunningKey(new Random(1));
    private static final DigestKey KEY = new DigestKey(BLOCKS, new SipKey(1, 2));

    @Test
    void isTheSameForEverySpellingOfOneValue() {
        for (int seed = 0; seed < 2_000; seed++) {
            var json = new RandomJson(new Random(seed));
            Object value = json.value(4);

            Optional<String> some = digest(json.spell(value));
            Optional<String> other = digest(json.spell(value));

            assertThat(some).as("seed %d", seed).isPresent().isEqualTo(other);
        }
    }

    @Test
    void isAnotherForAValueThatIsChangedInOnePlace() {
        for (int seed = 0; seed < 2_000; seed++) {
            var json = new RandomJson(new Random(seed));
            Object value = json.value(4);

            assertThat(digest(json.spell(value)))
                    .as("seed %d", seed)
                    .isNotEqualTo(digest(json.spell(json.changed(value))));
        }
    }

    @Test
    void isNeverSharedByTwoDifferentValues() {
        var seen = new HashMap<String, Object>();
        for (int seed = 0; seed < 20_000; seed++) {
            var json = new RandomJson(new Random(seed));
            Object value = json.value(3);
            Object earlier = seen.putIfAbsent(digest(json.spell(value)).orElseThrow(), value);
            if (earlier != null) assertThat(value).isEqualTo(earlier);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 1.0",
                "0 | -0",
                "100 | 1e2",
                "9007199254740993 | 9007199254740992",
                "0.1 | 0.10000000000000000001",
                "1e999999999 | 1e999999998",
                "1 | \"1\"",
                "null | \"null\"",
                "true | \"true\"",
                "[] | {}",
                "[] | null",
                "[[]] | []",
                "[1,2] | [2,1]",
                "[[1],2] | [1,[2]]",
                "[\"ab\"] | [\"a\",\"b\"]",
                "{\"a\":null} | {}",
                "{\"a\":{\"b\":1}} | {\"b\":{\"a\":1}}",
                "{\"a\":{},\"b\":1} | {\"a\":{\"b\":1}}",
                "{\"ab\":\"c\"} | {\"a\":\"bc\"}",
                "\"\\ud800\" | \"?\"",
                "\"\\ud800\" | \"\\ud801\"",
                "\"\\u00e9\" | \"e\\u0301\"",
                "{\"A\":1} | {\"a\":1}",
            })
    void differsWhereTheMeaningOrTheNumbersSpellingDiffers(String one, String other) {
        assertThat(digest(one)).isPresent();
        assertThat(digest(other)).isPresent().isNotEqualTo(digest(one));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{\"a\":1,\"a\":1}",
                "{\"a\":1,\"\\u0061\":1}",
                "[{\"x\":{\"a\":1,\"b\":2,\"a\":3}}]",
                "{\"a\":1} x",
                "1 2",
                "[1][2]",
                "{} {}",
                "{a:1}",
                "[1,]",
                "01",
                "+1",
                ".5",
                "NaN",
                "'a'",
                "[1",
                "{\"a\":",
                "\"\t\"",
                "\u0000",
                "{}\u0000",
                "\ufeff{}",
                "// comment\n1",
            })
    void isNoneForWhatIsNotOneValidTextWithUniqueNames(String json) {
        assertThat(digest(json)).isEmpty();
    }

    @Test
    void isNoneForBytesThatAreNotUtf8() {
        assertThat(digest(new byte[] {'"', (byte) 0xC1, (byte) 0xA1, '"'}))
                .as("overlong a")
                .isEmpty();
        assertThat(digest(new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'}))
                .as("surrogate")
                .isEmpty();
        assertThat(digest(new byte[] {'"', (byte) 0xE9, '"'})).as("Latin-1").isEmpty();
        assertThat(digest(new byte[] {0, '1'})).as("UTF-16").isEmpty();
        assertThat(digest(new byte[] {'"', (byte) 0xC3})).as("broken off").isEmpty();
    }

    /** Jackson's strict parser is the oracle, but for names with a lone surrogate, which it refuses. */
    @Test
    void findsTheTextsValidThatAnotherStrictParserFindsValid() {
        for (int seed = 0; seed < 50_000; seed++) {
            var random = new Random(seed);
            byte[] text = damaged(new RandomJson(random), random);

            boolean valid = digest(text).isPresent();

            var duplicates = new HasDuplicateNames();
            boolean expected = StrictJson.read(Bytes.owning(text), List.of(duplicates)) && !duplicates.found();
            if (!new String(text, StandardCharsets.ISO_8859_1).matches("(?is).*\\\\ud[89a-f].*")) {
                assertThat(valid)
                        .as("seed %d: %s", seed, new String(text, StandardCharsets.UTF_8))
                        .isEqualTo(expected);
            }
        }
    }

    private static byte[] damaged(RandomJson json, Random random) {
        byte[] text = json.spell(json.value(3)).getBytes(StandardCharsets.UTF_8);
        for (int faults = random.nextInt(3); faults > 0 && text.length > 0; faults--) {
            byte[] marks = "{}[]:,\"\\u0e-.tn \n\0\u00e9".getBytes(StandardCharsets.UTF_8);
            int at = random.nextInt(text.length);
            switch (random.nextInt(3)) {
                case 0 -> text[at] = marks[random.nextInt(marks.length)];
                case 1 -> text = Arrays.copyOf(text, at);
                default -> text[at] = (byte) random.nextInt(256);
            }
        }
        return text;
    }

    /** Notices a name that comes twice in one object. */
    private static final class HasDuplicateNames implements StrictJson.Listener {
        private final Deque<Set<String>> names = new ArrayDeque<>();
        private boolean found;

        @Override
        public void token(JsonToken token, JsonParser parser) {
            if (token.isStructStart()) names.push(new HashSet<>());
            else if (token.isStructEnd()) names.pop();
            else if (token == JsonToken.PROPERTY_NAME && !names.element().add(parser.currentName())) found = true;
        }

        boolean found() {
            return found;
        }
    }

    @Test
    void findsANameThatComesTwiceAmongMany() {
        String many =
                IntStream.range(0, 100_000).mapToObj("\"n%d\":1"::formatted).collect(Collectors.joining(","));

        assertThat(digest("{" + many + "}")).isPresent();
        assertThat(digest("{" + many + ",\"n77777\":1}")).isEmpty();
    }

    @Test
    void readsStringsOfEveryLengthAndPosition() {
        for (int length = 0; length < 40; length++) {
            String text = "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqr".substring(0, length);

            assertThat(digest(" ".repeat(length % 9) + "\"" + text + "\""))
                    .isPresent()
                    .isEqualTo(digest("\"" + text.replace("a", "\\u0061") + "\""))
                    .isNotEqualTo(digest("\"" + text + "!\""));
        }
    }

    @Test
    void isAnotherForEveryStringThatChangesInALongList() {
        for (int length = 0; length < 300; length++) {
            List<String> list = new ArrayList<>(Collections.nCopies(length, "\"a string\""));
            Optional<String> before = digest(list.toString());

            assertThat(before).isPresent().isEqualTo(digest(list.toString().replace("a s", "\\u0061 s")));
            if (length == 0) continue;
            list.set(length / 2, "\"a strinG\"");
            assertThat(digest(list.toString())).isPresent().isNotEqualTo(before);
        }
    }

    @Test
    void isNoneForABombOfDepth() {
        assertThat(digest("[".repeat(100_000))).isEmpty();
        assertThat(digest("{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000))).isEmpty();
    }

    @Test
    void takesNumbersOfAnyLength() {
        String digits = "7".repeat(5_000);

        assertThat(digest(digits)).isPresent().isNotEqualTo(digest(digits + "7"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/books/7/, /api/v2/books/7/",
        "http://shop.example/api/v1/books/?page=2, http://shop.example/api/v2/books/?page=2",
        "https://shop.example:8443/api/v1/, https://shop.example:8443/api/v2/",
    })
    void readsLinksOfTheCandidateUnderThePathMapping(String primary, String candidate) {
        assertThat(candidate("[\"" + candidate + "\"]")).isPresent().isEqualTo(digest("[\"" + primary + "\"]"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/books/7/, /api/v2/books/8/",
        "http://shop.example/api/v1/, http://other.example/api/v2/",
        "http://shop.example/api/v1/, https://shop.example/api/v2/",
        "see /api/v1/, see /api/v2/",
        "ftp://shop.example/api/v1/, ftp://shop.example/api/v2/",
        "/x/api/v1/, /x/api/v2/",
        "http://shop.example/x?u=/api/v1/, http://shop.example/x?u=/api/v2/",
        "http://shop.example?u=/api/v1/, http://shop.example?u=/api/v2/",
        "http://shop.example#/api/v1/, http://shop.example#/api/v2/",
    })
    void leavesAloneWhatIsNoLinkUnderTheMapping(String primary, String candidate) {
        assertThat(candidate("[\"" + candidate + "\"]")).isPresent().isNotEqualTo(digest("[\"" + primary + "\"]"));
    }

    @Test
    void doesNotTakeAHostForAPathUnderABareSlash() {
        var toTheRoot = new PathMapping("/api/", "/");

        assertThat(CanonicalDigest.of(Bytes.utf8("[\"//host/a\"]"), KEY, toTheRoot))
                .isPresent()
                .isNotEqualTo(digest("[\"/api//host/a\"]"));
    }

    @Test
    void cannotBeMadeWithoutTheKey() {
        var other = new DigestKey(BLOCKS, new SipKey(1, 3));

        assertThat(CanonicalDigest.of(Bytes.utf8("{}"), other, PathMapping.IDENTITY))
                .isPresent()
                .isNotEqualTo(digest("{}"));
    }

    private static Optional<String> digest(String json) {
        return CanonicalDigest.of(Bytes.utf8(json), KEY, PathMapping.IDENTITY);
    }

    private static Optional<String> digest(byte[] json) {
        return CanonicalDigest.of(Bytes.owning(json), KEY, PathMapping.IDENTITY);
    }

    private static Optional<String> candidate(String json) {
        return CanonicalDigest.of(Bytes.utf8(json), KEY, V1_TO_V2);
    }
}
