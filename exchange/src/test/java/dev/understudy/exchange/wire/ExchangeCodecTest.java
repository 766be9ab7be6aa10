package dev.understudy.exchange.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.understudy.exchange.Exchange;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class ExchangeCodecTest {

    @Test
    void decodesWhatItEncoded() throws UndecodableRecord {
        for (long seed = 0; seed < 500; seed++) {
            Exchange exchange = Exchanges.seeded(seed);

            Exchange decoded = ExchangeCodec.decode(ExchangeCodec.encode(exchange));

            assertThat(decoded).as("seed %d", seed).isEqualTo(exchange);
        }
    }

    @Test
    void callsEveryTruncatedRecordUndecodable() {
        byte[] whole = ExchangeCodec.encode(Exchanges.seeded(1));

        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatExceptionOfType(UndecodableRecord.class)
                    .as("%d of %d bytes", length, whole.length)
                    .isThrownBy(() -> ExchangeCodec.decode(cut));
        }
    }

    @Test
    void throwsNothingElseWhateverTheBytesAre() {
        var random = new Random(7);
        for (int round = 0; round < 5_000; round++) {
            byte[] bytes = ExchangeCodec.encode(Exchanges.seeded(round % 20));
            for (int flips = random.nextInt(1, 6); flips > 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertDecodesOrIsUndecodable(bytes);
        }
    }

    @Test
    void passesOverFieldsThatItDoesNotKnow() throws UndecodableRecord {
        ObjectNode tree = tree(GoldenExchanges.RECHECKED.exchange());
        tree.put("mood", "sunny");
        ((ObjectNode) tree.path("legs").path("p1").path("answer").path("body"))
                .putArray("crumbs")
                .add(1);

        Exchange decoded = ExchangeCodec.decode(NeverThrowingSmile.MAPPER.writeValueAsBytes(tree));

        assertThat(decoded).isEqualTo(GoldenExchanges.RECHECKED.exchange());
    }

    @Test
    void bearsASchemaThatBuildsWithoutReplaysRefuseWhereNoUserAsked() {
        assertThat(tree(GoldenExchanges.REPLAYED.exchange()).path("schema").intValue())
                .isEqualTo(2);
        assertThat(tree(GoldenExchanges.RECHECKED.exchange()).path("schema").intValue())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/schema, 3, schema 3 is not known to this build",
        "/origin/epoch, 0, epochs count from 1",
        "/legs/c2/outcome, maybe, 'record.legs.c2.outcome is not answered, unanswered or not-asked'",
        "/legs/c2/why, bored, is no Why",
        "/request/body/wireLength, much, record.request.body.wireLength is not a whole number",
        "/receivedAt, yesterday, record.receivedAt is not an instant",
        "/mapping/primaryPrefix, /api, a path mapping needs two prefixes",
    })
    void saysWhatItCannotDecodeAndWhy(String pointer, String value, String why) {
        ObjectNode tree = tree(GoldenExchanges.TIMED_OUT.exchange());
        int slash = pointer.lastIndexOf('/');
        var parent = (ObjectNode) tree.at(pointer.substring(0, slash));
        String field = pointer.substring(slash + 1);
        if (value.matches("[0-9]+")) parent.put(field, Integer.parseInt(value));
        else parent.put(field, value);
        byte[] bytes = NeverThrowingSmile.MAPPER.writeValueAsBytes(tree);

        assertThatExceptionOfType(UndecodableRecord.class)
                .isThrownBy(() -> ExchangeCodec.decode(bytes))
                .withMessageContaining(why);
    }

    private static ObjectNode tree(Exchange exchange) {
        return (ObjectNode) NeverThrowingSmile.MAPPER.readTree(ExchangeCodec.encode(exchange));
    }

    private static void assertDecodesOrIsUndecodable(byte[] bytes) {
        try {
            assertThat(ExchangeCodec.decode(bytes)).isNotNull();
        } catch (UndecodableRecord e) {
            assertThat(e).hasMessageMatching("(?s).+");
        }
    }
}
