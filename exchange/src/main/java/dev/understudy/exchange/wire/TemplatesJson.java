package dev.understudy.exchange.wire;

import dev.understudy.exchange.Endpoint;
import dev.understudy.exchange.control.Mark;
import dev.understudy.exchange.control.Order;
import dev.understudy.exchange.template.Rename;
import dev.understudy.exchange.template.RouteTemplate;
import java.util.ArrayList;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A table of templates as JSON, and back. */
final class TemplatesJson {
    private TemplatesJson() {}

    static ObjectNode write(ObjectNode object, Order.Templates table) {
        object.put("version", table.version());
        ArrayNode templates = object.putArray("templates");
        for (RouteTemplate each : table.templates()) {
            templates.addObject().put("pattern", each.pattern()).put("name", each.name());
        }
        ArrayNode renames = object.putArray("renames");
        for (Rename each : table.renames()) {
            renames.addObject().put("endpoint", each.endpoint().name()).put("into", each.into());
        }
        return object;
    }

    /** @throws IllegalArgumentException where a value is out of its range */
    static Order.Templates read(WireObject object, Mark mark) throws UndecodableRecord {
        var templates = new ArrayList<RouteTemplate>();
        for (WireObject each : object.objects("templates")) {
            templates.add(new RouteTemplate(each.text("pattern"), each.text("name")));
        }
        var renames = new ArrayList<Rename>();
        for (WireObject each : object.objects("renames")) {
            renames.add(new Rename(Endpoint.named(each.text("endpoint")), each.text("into")));
        }
        return new Order.Templates(object.whole("version"), templates, renames, mark);
    }
}
