package dev.understudy.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointTest {

    @ParameterizedTest
    @CsvSource({
        "/orders/{id}, /orders/{pk}, true",
        "/orders/{id}.{format}, /orders/{pk}.{suffix}, true",
        "/orders/{id}, /orders/{id}, true",
        "/orders/{id}, /orders/{id}/, false",
        "/orders/{id}, /orders/7, false",
        "/orders/{id}/lines, /orders/{pk}/notes, false",
        "{other}, {other}, true",
    })
    void isLikeOneWhosePlaceholdersAreCalledOtherwise(String one, String other, boolean alike) {
        assertThat(new Endpoint("GET", one).isLike(new Endpoint("GET", other))).isEqualTo(alike);
        assertThat(new Endpoint("GET", other).isLike(new Endpoint("GET", one))).isEqualTo(alike);
    }

    @Test
    void isNotLikeOneOfAnotherMethod() {
        assertThat(new Endpoint("GET", "/orders").isLike(new Endpoint("HEAD", "/orders")))
                .isFalse();
    }
}
