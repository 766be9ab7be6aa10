package dev.understudy.standalone.replay;

import dev.understudy.exchange.message.Header;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A HAR file (1.2), as browsers save what they asked. Read entry by entry; what was answered is passed over. */
public record HarFile(Path file) implements Source {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public void read(Predicate<Entry> taker) throws IOException {
        int number = 0;
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                JsonParser parser = JSON.createParser(in)) {
            if (!enter(parser, "log") || !find(parser, "entries") || !parser.isExpectedStartArrayToken()) {
                throw new IOException("it has no list log.entries, so it is no HAR file");
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                number++;
                if (!taker.test(entry("entry " + number, parser))) return;
            }
        } catch (JacksonException broken) {
            if (number == 0) throw new IOException("it is not JSON", broken);
            taker.test(new Entry.Unusable("behind entry " + number, "the file is not JSON from here on"));
        }
    }

    private static boolean enter(JsonParser parser, String field) {
        return parser.nextToken() == JsonToken.START_OBJECT
                && find(parser, field)
                && parser.currentToken() == JsonToken.START_OBJECT;
    }

    /** Moves to the value of that field of the object that is open. */
    private static boolean find(JsonParser parser, String field) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean found = field.equals(parser.currentName());
            parser.nextToken();
            if (found) return true;
            parser.skipChildren();
        }
        return false;
    }

    /** @param parser at the beginning of an entry; behind it afterwards */
    private static Entry entry(String place, JsonParser parser) {
        Entry found = new Entry.Unusable(place, "it has no request");
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean request = "request".equals(parser.currentName());
            parser.nextToken();
            if (request) found = request(place, JSON.readTree(parser));
            else parser.skipChildren();
        }
        return found;
    }

    private static Entry request(String place, JsonNode request) {
        String method = request.path("method").asString("");
        return Target.of(request.path("url").asString(""))
                .filter(target -> !target.host().isEmpty() && !method.isEmpty())
                .<Entry>map(target -> new Entry.Asked(
                        place,
                        new PastRequest(method, target.origin(), target.host(), RequestLines.kept(lines(request)))))
                .orElseGet(() -> new Entry.Unusable(place, "its method or address cannot be asked again"));
    }

    private static List<Header> lines(JsonNode request) {
        var lines = new ArrayList<Header>();
        for (JsonNode line : request.path("headers")) {
            lines.add(new Header(
                    line.path("name").asString(""), line.path("value").asString("")));
        }
        return lines;
    }
}
