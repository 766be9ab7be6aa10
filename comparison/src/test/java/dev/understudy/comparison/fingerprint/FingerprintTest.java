package dev.understudy.comparison.fingerprint;

import static dev.understudy.comparison.ExchangeFixture.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.comparison.difference.Difference;
import dev.understudy.comparison.difference.Kind;
import dev.understudy.comparison.difference.Location;
import dev.understudy.comparison.difference.Location.Step;
import dev.understudy.comparison.difference.Shape;
import dev.understudy.comparison.difference.Value;
import dev.understudy.exchange.Endpoint;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    @Test
    void isTheSameForAllElementsValuesAndKeysThatAreIds() {
        var one = fingerprint(price("1"), key("items"), new Step.Index(0), key("1041"), key("price"));
        var other = fingerprint(price("2"), key("items"), new Step.Index(7), key("77"), key("price"));

        assertThat(one).isEqualTo(other);
        assertThat(one.location()).isEqualTo("/items/*/{*}/price");
    }

    @Test
    void isAnotherForEachThingThatCausesTellApart() {
        var base = fingerprint(price("1"), key("price"));

        assertThat(fingerprint(price("1"), key("total"))).isNotEqualTo(base);
        assertThat(fingerprint(new Value("\"1\"", Shape.STRING), key("price"))).isNotEqualTo(base);
        assertThat(Fingerprint.of(ORDERS, "200/201", difference(price("1"), key("price"))))
                .isNotEqualTo(base);
        assertThat(Fingerprint.of(new Endpoint("GET", "/x"), "200/200", difference(price("1"), key("price"))))
                .isNotEqualTo(base);
    }

    /** A stored group would be lost if this changed without a new {@link Fingerprint#VERSION}. */
    @Test
    void staysWhatItWas() {
        assertThat(fingerprint(price("1"), key("price")).id()).isEqualTo("ec7757fceaea84a50a363d50fc74412b");
    }

    @Test
    void isTheSameForElementsFoundByPositionAndByKey() {
        var byPosition = fingerprint(price("1"), key("items"), new Step.Index(0), key("price"));
        var byKey = fingerprint(price("2"), key("items"), new Step.Keyed("id", "7", 3), key("price"));

        assertThat(byKey.id()).isEqualTo(byPosition.id());
    }

    @Test
    void leavesOutTheNumbersOfXmlElements() {
        var one = fingerprint(price("1"), new Step.Node("items", 1), new Step.Node("item", 2), new Step.Node("@id", 0));

        assertThat(one.location()).isEqualTo("/items/item/@id");
    }

    private static Fingerprint fingerprint(Value candidate, Step... steps) {
        return Fingerprint.of(ORDERS, "200/200", difference(candidate, steps));
    }

    private static Difference difference(Value candidate, Step... steps) {
        return new Difference(Kind.JSON_VALUE, new Location.Pointer(List.of(steps)), price("3"), candidate);
    }

    private static Value price(String text) {
        return new Value(text, Shape.NUMBER);
    }

    private static Step key(String name) {
        return new Step.Key(name, false);
    }
}
