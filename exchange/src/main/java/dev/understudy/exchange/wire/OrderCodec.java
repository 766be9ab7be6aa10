package dev.understudy.exchange.wire;

import dev.understudy.exchange.control.Mark;
import dev.understudy.exchange.control.Order;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Orders as JSON, which people can read in the topic and on the disk, and back. */
public final class OrderCodec {
    /** The newest schema that this build reads, with all older ones; each order is written in the oldest that has it. */
    public static final int SCHEMA = 2;

    private static final JsonMapper JSON = JsonMapper.shared();

    private OrderCodec() {}

    public static byte[] encode(Order order) {
        return bytes(object(order).put("schema", schema(order)));
    }

    public static byte[] encode(List<Order> orders) {
        int schema = orders.stream().mapToInt(OrderCodec::schema).max().orElse(1);
        ObjectNode all = JSON.createObjectNode().put("schema", schema);
        var list = all.putArray("orders");
        orders.forEach(order -> list.add(object(order)));
        return bytes(all);
    }

    private static int schema(Order order) {
        return order instanceof Order.Templates ? 2 : 1;
    }

    private static ObjectNode object(Order order) {
        Mark mark = order.mark();
        ObjectNode object = JSON.createObjectNode()
                .put("actor", mark.actor())
                .put("reason", mark.reason())
                .put("at", mark.at().toString());
        return switch (order) {
            case Order.Pause pause -> object.put("route", pause.route()).put("paused", pause.paused());
            case Order.PolicyText policy -> object.put("policy", policy.yaml());
            case Order.Templates table -> TemplatesJson.write(object, table);
        };
    }

    private static byte[] bytes(ObjectNode object) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(object).getBytes(StandardCharsets.UTF_8);
    }

    /** @throws UndecodableRecord never anything else, whatever the bytes are */
    public static Order decode(byte[] bytes) throws UndecodableRecord {
        return order(known(bytes));
    }

    /** @throws UndecodableRecord where one of them cannot be read, too */
    public static List<Order> decodeAll(byte[] bytes) throws UndecodableRecord {
        var orders = new ArrayList<Order>();
        for (WireObject each : known(bytes).objects("orders")) orders.add(order(each));
        return List.copyOf(orders);
    }

    private static Order order(WireObject object) throws UndecodableRecord {
        try {
            var mark = new Mark(object.text("actor"), object.text("reason"), object.instant("at"));
            if (object.has("templates")) return TemplatesJson.read(object, mark);
            var policy = object.optionalText("policy");
            return policy.isPresent()
                    ? new Order.PolicyText(policy.get(), mark)
                    : new Order.Pause(object.text("route"), object.truth("paused"), mark);
        } catch (IllegalArgumentException e) {
            throw new UndecodableRecord("a value is out of its range: " + e.getMessage());
        }
    }

    private static WireObject known(byte[] bytes) throws UndecodableRecord {
        WireObject object = WireObject.root(tree(bytes));
        int schema = object.small("schema");
        if (schema < 1 || schema > SCHEMA) {
            throw new UndecodableRecord("schema " + schema + " is not known to this build, which reads 1 to " + SCHEMA);
        }
        return object;
    }

    private static JsonNode tree(byte[] bytes) throws UndecodableRecord {
        try {
            return JSON.readTree(bytes);
        } catch (JacksonException e) {
            throw new UndecodableRecord("no JSON: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }
}
