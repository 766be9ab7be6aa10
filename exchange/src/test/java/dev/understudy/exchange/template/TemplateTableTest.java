package dev.understudy.exchange.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.exchange.Endpoint;
import dev.understudy.exchange.redact.pattern.SecretPatterns;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTableTest {
    private static final List<RouteTemplate> SHOP = Stream.of(
                    "/api/v1/orders/",
                    "/api/v1/orders/{pk:int}/",
                    "/api/v1/orders/{number}/",
                    "/api/v1/orders/export/",
                    "/api/v1/orders/{pk}.{format}",
                    "/api/v1/users/{key:uuid}/",
                    "/api/v1/pages/{slug:slug}/",
                    "/api/v1/range/{from}-{to}/",
                    "/admin/{app}/{object:path}/change/",
                    "/admin/{app}/{object:path}/",
                    "/media/{file:path}")
            .map(RouteTemplate::of)
            .toList();

    private static final TemplateTable TABLE = TemplateTable.of(SHOP, List.of());

    @ParameterizedTest
    @CsvSource({
        "/api/v1/orders/, /api/v1/orders/",
        "/api/v1/orders/?page=2, /api/v1/orders/",
        "/api/v1/orders/export/, /api/v1/orders/export/",
        "/api/v1/orders/17/, /api/v1/orders/{pk}/",
        "/api/v1/orders/A-17/, /api/v1/orders/{number}/",
        "/api/v1/orders/jo@example.com/, /api/v1/orders/{number}/",
        "/api/v1/orders/17.json, /api/v1/orders/{pk}.{format}",
        "/api/v1/orders/1.7.json, /api/v1/orders/{pk}.{format}",
        "/api/v1/users/0b54c2a0-8f0e-4d7a-9a51-1f6e2d3c4b5a/, /api/v1/users/{key}/",
        "/api/v1/pages/about-us/, /api/v1/pages/{slug}/",
        "/api/v1/range/a-b/, /api/v1/range/{from}-{to}/",
        "/admin/shop/order/7/change/, /admin/{app}/{object}/change/",
        "/admin/shop/order/7/, /admin/{app}/{object}/",
        "/media/a/b/c.png, /media/{file}",
        "http://shop.example/api/v1/orders/17/, /api/v1/orders/{pk}/",
    })
    void findsTheMostTellingPatternOfTheInventory(String target, String template) {
        var found = TABLE.find("GET", target, SecretPatterns.BUILT_IN);

        assertThat(found).isEqualTo(new TemplateTable.Found(new Endpoint("GET", template), true));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/orders/17, /api/v1/orders/{id}",
        "/api/v1/orders//, /api/v1/orders//",
        "/api/v1/users/kim/, /api/v1/users/kim/",
        "/api/v2/orders/17/, /api/v2/orders/{id}/",
        "/media/, /media/",
        "/.well-known/security.txt, /.well-known/security.txt",
    })
    void goesByTheFormOfTheSegmentsWhereThePathFitsNothing(String target, String template) {
        var found = TABLE.find("GET", target, SecretPatterns.BUILT_IN);

        assertThat(found).isEqualTo(new TemplateTable.Found(new Endpoint("GET", template), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.env",
                "/api/.git/config",
                "/wp-login.php",
                "/blog/wp-admin/setup-config.php",
                "/cgi-bin/luci",
                "/a/%2e%2e/b",
                "/index.php",
                "/db.sql",
                "/actuator/health"
            })
    void callsWhatScannersAskForOther(String target) {
        assertThat(TABLE.find("GET", target, SecretPatterns.BUILT_IN).endpoint())
                .isEqualTo(new Endpoint("GET", Endpoint.OTHER));
    }

    @Test
    void believesAnInventoryThatHasWhatScannersAskForAndWithoutOneIsWaryOfLess() {
        var legacy = TemplateTable.of(List.of(RouteTemplate.of("/index.php")), List.of());

        assertThat(legacy.find("GET", "/index.php?id=1", SecretPatterns.BUILT_IN)
                        .listed())
                .isTrue();
        assertThat(TemplateTable.EMPTY
                        .find("GET", "/orders.php", SecretPatterns.BUILT_IN)
                        .endpoint()
                        .template())
                .isEqualTo("/orders.php");
        assertThat(TemplateTable.EMPTY
                        .find("GET", "/.env", SecretPatterns.BUILT_IN)
                        .endpoint()
                        .template())
                .isEqualTo(Endpoint.OTHER);
    }

    @Test
    void countsUnderTheLastNameOfARenameAndEndsInACircle() {
        var table = TemplateTable.of(
                SHOP,
                List.of(
                        rename("/api/v1/orders/{pk}/", "/orders/{order}/"),
                        rename("/api/v1/old/{id}", "/api/v1/orders/{pk}/"),
                        rename("/a", "/b"),
                        rename("/b", "/a")));

        assertThat(table.find("GET", "/api/v1/old/7", SecretPatterns.BUILT_IN).endpoint())
                .isEqualTo(new Endpoint("GET", "/orders/{order}/"));
        assertThat(table.find("POST", "/api/v1/old/7", SecretPatterns.BUILT_IN)
                        .endpoint()
                        .template())
                .isEqualTo("/api/v1/old/{id}");
        assertThat(table.find("GET", "/a", SecretPatterns.BUILT_IN).endpoint().template())
                .isIn("/a", "/b");
    }

    private static Rename rename(String from, String into) {
        return new Rename(new Endpoint("GET", from), into);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/orders/{id}/, /api/v1/orders/{pk}/",
        "/api/v1/orders/{uuid}/, /api/v1/orders/{number}/",
        "/api/v1/orders/A-17/, /api/v1/orders/{number}/",
        "/api/v1/orders/{id}.json, /api/v1/orders/{pk}.{format}",
        "/api/v1/users/{uuid}/, /api/v1/users/{key}/",
        "/api/v1/pages/{id}/, /api/v1/pages/{slug}/",
        "/media/{hash}/a.png, /media/{file}",
        "/api/v1/orders/export/, /api/v1/orders/export/",
        "/api/v1/orders/{number}/, /api/v1/orders/{number}/",
        "/elsewhere/{id}, /elsewhere/{id}",
        "{other}, {other}",
    })
    void saysOfAnEndpointOfHistoryWhatItCountsUnderNow(String before, String now) {
        assertThat(TABLE.shownAs(new Endpoint("GET", before))).isEqualTo(new Endpoint("GET", now));
    }

    @ParameterizedTest
    @CsvSource({
        // singled out of it since
        "/api/v1/orders/{number}/, /api/v1/orders/export/?a=1, /api/v1/orders/export/",
        "/api/v1/orders/{number}/, /api/v1/orders/17/, /api/v1/orders/{pk}/",
        "{other}, /api/v1/pages/about-us/, /api/v1/pages/{slug}/",
        // what was singled out once and is no more
        "/api/v1/orders/urgent/, /api/v1/orders/urgent/, /api/v1/orders/urgent/",
        // its name leads there by itself
        "/api/v1/orders/{id}/, /api/v1/orders/17/, /api/v1/orders/{id}/",
        // as it is named now, and what nobody lists
        "/api/v1/orders/{pk}/, /api/v1/orders/17/, /api/v1/orders/{pk}/",
        "/elsewhere/{id}, /elsewhere/7, /elsewhere/{id}",
        "/elsewhere/{path}, /elsewhere/7/8, /elsewhere/{path}",
        "*, *, *",
        // its path holds what was redacted, its query may
        "/api/v1/orders/{pk}/, /api/v1/orders/[redacted:0123456789abcdef]/, /api/v1/orders/{pk}/",
        "/api/v1/orders/{number}/, /api/v1/orders/17/?key=[redacted:0123456789abcdef], /api/v1/orders/{pk}/",
    })
    void tellsApartWhatAPatternSinglesOutOfAnEndpointOfHistory(String named, String target, String counted) {
        assertThat(TABLE.countedAs(new Endpoint("GET", named), target)).isEqualTo(new Endpoint("GET", counted));
    }

    @Test
    void tellsApartUnderTheNewNameOfARenameAndNothingWithoutAnInventory() {
        var named = new Endpoint("GET", "/api/v1/orders/{number}/");
        var renamed = TemplateTable.of(SHOP, List.of(rename("/api/v1/orders/export/", "/exports")));

        assertThat(renamed.countedAs(named, "/api/v1/orders/export/")).isEqualTo(new Endpoint("GET", "/exports"));
        assertThat(renamed.countedAs(new Endpoint("GET", "/exports"), "/api/v1/orders/export/"))
                .isEqualTo(new Endpoint("GET", "/exports"));
        assertThat(TemplateTable.EMPTY.countedAs(named, "/api/v1/orders/export/"))
                .isEqualTo(named);
    }

    @Test
    void letsTheFirstOfThosePatternsCountThatMatchTheSame() {
        var first = RouteTemplate.of("/orders/{pk}");
        var second = RouteTemplate.of("/orders/{order_id}");

        var table = TemplateTable.of(List.of(first, second), List.of());

        assertThat(table.nameOf(second)).contains("/orders/{pk}");
        assertThat(table.size()).isEqualTo(1);
    }

    @Test
    void findsTheSameInWhateverOrderPatternsStandThatMatchDifferentPaths() {
        var shuffled = new ArrayList<>(SHOP);
        Collections.shuffle(shuffled, new Random(7));
        var other = TemplateTable.of(shuffled, List.of());

        for (String target :
                List.of("/api/v1/orders/17/", "/api/v1/orders/1.json", "/admin/a/b/c/change/", "/media/x")) {
            assertThat(other.find("GET", target, SecretPatterns.BUILT_IN))
                    .isEqualTo(TABLE.find("GET", target, SecretPatterns.BUILT_IN));
        }
    }

    @Test
    void givesUpOnAPathThatCouldBeReadInTooManyWays() {
        String many =
                IntStream.range(0, 12).mapToObj(i -> "/{p" + i + ":path}/x").reduce("", String::concat);
        var table = TemplateTable.of(List.of(RouteTemplate.of(many + "/end")), List.of());

        var found = table.find("GET", "/y/x".repeat(300), SecretPatterns.BUILT_IN);

        assertThat(found.listed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "orders, slash",
        "/a b, blanks",
        "/a?b=1, query",
        "/{a, not closed",
        "/a}, not opened",
        "/{}, no name",
        "/{a:float}, no parameter is of the kind 'float'",
        "/{a}{b}, nothing between",
        "/x-{a:path}, a path is only a part",
        "/{a}.{b}.{c}.{d}.{e}, more than 4",
    })
    void refusesAPatternThatMakesNoSense(String pattern, String why) {
        assertThatThrownBy(() -> RouteTemplate.of(pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void refusesMoreThanAProxyShouldHold() {
        var many = IntStream.rangeClosed(0, TemplateTable.LIMIT)
                .mapToObj(i -> RouteTemplate.of("/r" + i))
                .toList();

        assertThatThrownBy(() -> TemplateTable.of(many, List.of())).hasMessageContaining("3000");
    }
}
