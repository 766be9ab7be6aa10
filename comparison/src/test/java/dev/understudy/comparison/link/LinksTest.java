package dev.understudy.comparison.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.PathMapping;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinksTest {
    private static final Links V1_TO_V2 =
            new Links(new PathMapping("/api/v1/", "/api/v2/"), "legacy:8000", "rewrite:8000");
    private static final List<String> PIECES = List.of(
            "7", "8", "orders", "/", "%2F", "%2f", "?page=1", "&", "=", "#", "..", "//", "é", "v1", "v2", "api");

    @Test
    void mapsPathsAndKeepsWhatFollowsByteForByte() {
        assertThat(V1_TO_V2.same("/api/v1/a%2Fb/?b=2&a=1#x", "/api/v2/a%2Fb/?b=2&a=1#x"))
                .isTrue();
        assertThat(V1_TO_V2.same("/api/v1/a%2Fb/", "/api/v2/a%2fb/")).isFalse();
        assertThat(V1_TO_V2.same("/api/v1/a%2Fb/", "/api/v2/a/b/")).isFalse();
        assertThat(V1_TO_V2.same("/api/v1/orders?b=2&a=1", "/api/v2/orders?a=1&b=2"))
                .isFalse();
        assertThat(V1_TO_V2.same("/api/v1/orders", "/api/v2/orders/")).isFalse();
    }

    @Test
    void mapsLinksOfTheUsersHostAndOfTheServersOwn() {
        assertThat(V1_TO_V2.same("https://shop.example/api/v1/7", "https://shop.example/api/v2/7"))
                .isTrue();
        assertThat(V1_TO_V2.same("http://legacy:8000/api/v1/7", "http://rewrite:8000/api/v2/7"))
                .isTrue();
        assertThat(V1_TO_V2.same("https://shop.example/api/v1/7", "http://rewrite:8000/api/v2/7"))
                .as("a link to the candidate's own machine is of no use to a user")
                .isFalse();
        assertThat(V1_TO_V2.same("https://shop.example/api/v1/7", "https://shop.example.evil/api/v2/7"))
                .isFalse();
    }

    @Test
    void mapsBothWaysOfARouteThatAddsAPrefixAndOfOneThatTakesOneAway() {
        var adds = new Links(new PathMapping("/api/v1/", "/"), "", "");
        var takes = new Links(new PathMapping("/", "/api/v2/"), "", "");

        assertThat(adds.same("/api/v1/orders/7", "/orders/7")).isTrue();
        assertThat(takes.same("/orders/7", "/api/v2/orders/7")).isTrue();
        assertThat(takes.same("/api/v2/orders/7", "/orders/7")).isFalse();
    }

    @Test
    void aLinkThatTheMappingDoesNotBeginIsALinkElsewhere() {
        assertThat(V1_TO_V2.same("/api/v1x/7", "/api/v2x/7")).isFalse();
        assertThat(V1_TO_V2.same("/static/api/v1/7", "/static/api/v2/7")).isFalse();
        assertThat(V1_TO_V2.same("see /api/v1/7", "see /api/v2/7")).isFalse();
        assertThat(V1_TO_V2.same("/api/v1/7", "/api/v1/7")).isTrue();
    }

    @Test
    void neverMakesTwoThingsOneThatTheSameServerNamesApart() {
        var random = new Random(11);
        int apart = 0;
        for (int i = 0; i < 20_000; i++) {
            String one = rest(random);
            String other = rest(random);
            if (one.equals(other)) continue;
            apart++;

            assertThat(V1_TO_V2.same("/api/v1/" + one, "/api/v2/" + other))
                    .as("%s and %s", one, other)
                    .isFalse();
            assertThat(V1_TO_V2.same("http://legacy:8000/api/v1/" + one, "http://rewrite:8000/api/v2/" + other))
                    .isFalse();
        }
        assertThat(apart).isGreaterThan(10_000);
    }

    private static String rest(Random random) {
        return IntStream.range(0, random.nextInt(5))
                .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining());
    }
}
