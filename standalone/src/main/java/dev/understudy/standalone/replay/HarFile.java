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
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A HAR file (1.2), as browsers save what they asked. Read entry by entry; what was answered is passed over. */
public record HarFile(Path file) implements Source {
    /** An entry is read out of the midst of a file, so something follows it. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Override
    public void read(Predicate<Entry> taker) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                JsonParser parser = JSON.createParser(in)) {
            begin(parser);
            int number = 1;
            Next next = next(number, parser);
            while (next instanceof Next.Of(Entry entry, boolean more) && taker.test(entry) && more) {
                number++;
                next = next(number, parser);
            }
        }
    }

    /** What stands at the parser. */
    private sealed interface Next {
        /** @param more whether there may be another one behind it */
        record Of(Entry entry, boolean more) implements Next {}

        record Nothing() implements Next {}
    }

    private static void begin(JsonParser parser) throws IOException {
        try {
            if (enter(parser, "log") && find(parser, "entries") && parser.isExpectedStartArrayToken()) return;
        } catch (JacksonException broken) {
            throw new IOException("it is not JSON", broken);
        }
        throw new IOException("it has no list log.entries, so it is no HAR file");
    }

    private static Next next(int number, JsonParser parser) {
        String place = "entry " + number;
        try {
            if (parser.nextToken() != JsonToken.START_OBJECT) return new Next.Nothing();
            return new Next.Of(entry(place, parser), true);
        } catch (JacksonException broken) {
            return new Next.Of(new Entry.Unusable(place, "the file is not JSON from here on"), false);
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
