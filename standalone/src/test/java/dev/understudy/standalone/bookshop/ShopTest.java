package dev.understudy.standalone.bookshop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShopTest {
    private final Shop legacy = new LegacyShop();
    private final Shop rewritten = new RewrittenShop();

    @Test
    void theLegacyShopAppendsTheSlashAndKeepsTheQuery() {
        Reply reply = legacy.answer(ask("GET", "/books/3", "format=json"));

        assertThat(reply.status()).isEqualTo(301);
        assertThat(reply.headers()).containsEntry("Location", "/api/v1/books/3/?format=json");
    }

    @Test
    void linksOfAPageAreAbsolute() {
        String first = text(legacy.answer(ask("GET", "/books/", "page=2")));

        assertThat(first)
                .contains("\"next\":\"http://shop.example/api/v1/books/?page=3\"")
                .contains("\"previous\":\"http://shop.example/api/v1/books/\"");
    }

    @Test
    void ordersNeedAToken() {
        assertThat(legacy.answer(ask("GET", "/orders/", "")).status()).isEqualTo(401);
        assertThat(rewritten.answer(ask("GET", "/orders/", "")).status()).isEqualTo(403);
    }

    @Test
    void bothShopsHaveTheSameEndpoints() {
        assertThat(rewritten.routes().stream().map(ShopTest::name).toList())
                .isEqualTo(legacy.routes().stream().map(ShopTest::name).toList())
                .hasSizeGreaterThanOrEqualTo(15);
    }

    private static String name(Route route) {
        return route.method() + " " + route.template();
    }

    private static String text(Reply reply) {
        return new String(reply.body(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Ask ask(String method, String path, String query) {
        return new Ask(method, path, query, "http://shop.example/api/v1", "/api/v1", "");
    }
}
