package dev.understudy.policy.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.exchange.template.RouteTemplate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DjangoPatternTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "/orders/ => /orders/",
                "orders/<int:pk>/ => /orders/{pk:int}/",
                "pages/<slug:s>/ => /pages/{s:slug}/",
                "users/<uuid:key>/ => /users/{key:uuid}/",
                "media/<path:rest> => /media/{rest:path}",
                "days/<yyyymmdd:day>/<name>/ => /days/{day}/{name}/",
                "/api/<version>/orders\\.<format>/ => /api/{version}/orders.{format}/ | /api/{version}/orders.{format}",
                "^orders/$ => /orders/",
                "^api/v1/orders/(?P<pk>[^/.]+)/$ => /api/v1/orders/{pk}/",
                "^api/v1/^orders/(?P<pk>\\d+)/?$ => /api/v1/orders/{pk:int}/ | /api/v1/orders/{pk:int}",
                "^orders\\.(?P<format>[a-z0-9]+)/?$ => /orders.{format:slug}/ | /orders.{format:slug}",
                "^articles/([0-9]{4})/(\\d{1,2})/$ => /articles/{arg1:int}/{arg2:int}/",
                "^a(?:/b(?:/c)?)?/$ => /a/b/c/ | /a/b/ | /a/",
                "^blog/(page-(\\d+)/)?$ => /blog/page-{arg1:int}/ | /blog/",
                "^(?:de|en)/shop$ => /de/shop | /en/shop",
                "^u/(?P<key>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/\\Z => /u/{key:uuid}/",
                "^tags/(?P<tag>[-\\w]+)$ => /tags/{tag:slug}",
                "^robots.txt$ => /robots.txt",
                "^static/(?P<path>.+)$ => /static/{path:path}",
                "^old/(?P<path>.*)$ => /old/{path:path} | /old/",
                "^shop/ => /shop/ | /shop/{rest:path}",
                "^caf\u00e9/$ => /caf%C3%A9/",
                "^$ => /",
            })
    void saysWhichPathsAPatternTakes(String pattern, String paths) throws NotTranslatable {
        assertThat(DjangoPattern.translated(pattern).stream().map(RouteTemplate::pattern))
                .containsExactly(paths.split(" \\| "));
    }

    @Test
    void namesValuesThatAreAllThereAreByTheirParameter() throws NotTranslatable {
        assertThat(DjangoPattern.translated("^orders/(?P<state>open|closed)/$"))
                .isEqualTo(List.of(
                        new RouteTemplate("/orders/open/", "/orders/{state}/"),
                        new RouteTemplate("/orders/closed/", "/orders/{state}/")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "^a(?=b)$ => looks around",
                "^a(?i)$ => looks around",
                "^(a/b)+$ => repeats",
                "^a*$ => repeats",
                "^(?P<x>\\d+/\\d+)$ => several segments",
                "^x(?P<rest>.+)$ => only a part",
                "^a( => not closed",
                "^a)$ => not opened",
                "^a[b$ => not closed",
                "a/<int:pk => not closed",
                "^a\\1$ => escape",
                "^(a|b)(c|d)(e|f)(g|h)(i|j)(k|l)$ => more than 32 ways",
            })
    void namesWhatItCannotTranslate(String pattern, String why) {
        assertThatThrownBy(() -> DjangoPattern.translated(pattern)).hasMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((((((((((((((((((((((((a))))))))))))))))))))))))",
                "^(?:(?:a|b)?(?:c|d)?){3}$",
                "\\",
                "(?P<>x)",
                "<>"
            })
    void refusesWhatIsMadeToBeHard(String pattern) {
        assertThatThrownBy(() -> DjangoPattern.translated(pattern))
                .isInstanceOfAny(NotTranslatable.class, IllegalArgumentException.class);
    }
}
