package dev.understudy.proxy.serve;

import dev.understudy.exchange.message.Header;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.HttpString;
import java.util.ArrayList;
import java.util.List;

/** Fields in the library's form and in ours. Pure. */
final class Http2Fields {
    private Http2Fields() {}

    /** Those of one name in their order; the library forgets the order of names. */
    static List<Header> of(HeaderMap map) {
        var fields = new ArrayList<Header>();
        for (HeaderValues values : map) {
            String name = values.getHeaderName().toString();
            for (String value : values) fields.add(new Header(name, value));
        }
        return fields;
    }

    static void addTo(HeaderMap map, List<Header> fields) {
        for (Header field : fields) map.add(new HttpString(field.name()), field.value());
    }

    static HeaderMap map(List<Header> fields) {
        var map = new HeaderMap();
        addTo(map, fields);
        return map;
    }
}
