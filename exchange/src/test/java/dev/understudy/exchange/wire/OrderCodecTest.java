package dev.understudy.exchange.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.exchange.Endpoint;
import dev.understudy.exchange.control.Mark;
import dev.understudy.exchange.control.Order;
import dev.understudy.exchange.template.Rename;
import dev.understudy.exchange.template.RouteTemplate;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OrderCodecTest {
    private static final Mark MARK = new Mark("kim", "v2 \"drops\" orders", Instant.parse("2026-11-25T12:00:00.123Z"));
    private static final List<Order> ORDERS = List.of(
            new Order.Pause("", true, MARK),
            new Order.Pause("api", false, MARK),
            new Order.PolicyText("primary: { url: \"http://a\" }\n", MARK),
            new Order.PolicyText("", MARK),
            new Order.Templates(
                    7,
                    List.of(
                            RouteTemplate.of("/orders/{pk:int}/"),
                            new RouteTemplate("/orders/open/", "/orders/{state}/")),
                    List.of(new Rename(new Endpoint("GET", "/items/foo"), "/items/{slug}")),
                    MARK));

    @Test
    void readsWhatItWrote() throws UndecodableRecord {
        assertThat(OrderCodec.decodeAll(OrderCodec.encode(ORDERS))).isEqualTo(ORDERS);
        for (Order order : ORDERS)
            assertThat(OrderCodec.decode(OrderCodec.encode(order))).isEqualTo(order);
    }

    @Test
    void isWrittenAsPeopleWouldReadIt() {
        String text = new String(OrderCodec.encode(ORDERS.getFirst()), StandardCharsets.UTF_8);

        assertThat(text).isEqualToIgnoringNewLines("""
                {
                  "actor" : "kim",
                  "reason" : "v2 \\"drops\\" orders",
                  "at" : "2026-11-25T12:00:00.123Z",
                  "route" : "",
                  "paused" : true,
                  "schema" : 1
                }""");
    }

    @Test
    void writesEachOrderInTheOldestSchemaThatHasItSoThatOlderProxiesGoOnReadingPauses() {
        assertThat(new String(OrderCodec.encode(ORDERS.subList(0, 4)), StandardCharsets.UTF_8))
                .contains("\"schema\" : 1");
        assertThat(new String(OrderCodec.encode(ORDERS.getLast()), StandardCharsets.UTF_8))
                .contains("\"schema\" : 2");
    }

    @Test
    void refusesWhatIsNoOrder() {
        refused("", "is not an object");
        refused("{", "no JSON");
        refused("[]", "is not an object");
        refused("{\"schema\":3}", "schema 3");
        refused(
                "{\"schema\":2,\"actor\":\"a\",\"reason\":\"\",\"at\":\"2026-11-25T12:00:00Z\",\"version\":1,"
                        + "\"templates\":[{\"pattern\":\"/{a:b}\",\"name\":\"/{a}\"}],\"renames\":[]}",
                "no parameter is of the kind 'b'");
        refused("{\"schema\":1,\"actor\":\"a\",\"reason\":\"\",\"at\":\"noon\",\"route\":\"\",\"paused\":true}", "at");
        refused(
                "{\"schema\":1,\"actor\":\"a\",\"reason\":\"\",\"at\":\"2026-11-25T12:00:00Z\",\"route\":\"\",\"paused\":1}",
                "paused");
    }

    @Test
    void failsInNoOtherWayWhateverTheBytesAre() {
        byte[] good = OrderCodec.encode(ORDERS);
        var random = new Random(3);
        for (int round = 0; round < 500; round++) {
            byte[] bad = good.clone();
            for (int i = 0; i < 3; i++) bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            try {
                assertThat(OrderCodec.decodeAll(bad)).hasSizeLessThan(6);
            } catch (UndecodableRecord expected) {
                assertThat(expected).hasMessageContaining("");
            }
        }
    }

    private static void refused(String text, String why) {
        assertThatThrownBy(() -> OrderCodec.decode(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UndecodableRecord.class)
                .hasMessageContaining(why);
    }
}
