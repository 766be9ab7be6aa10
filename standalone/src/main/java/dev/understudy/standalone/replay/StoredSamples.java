package dev.understudy.standalone.replay;

import dev.understudy.exchange.message.Header;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The exchanges that the reports keep as samples.
 *
 * @param reports answers a GET of a path of their API
 * @param endpoint the only one that is wanted; empty for all
 */
public record StoredSamples(UnaryOperator<String> reports, Optional<String> endpoint) implements Source {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public void read(Predicate<Entry> taker) throws IOException {
        for (JsonNode known : ask("/api/endpoints")) {
            String name = known.path("endpoint").asString("");
            if (endpoint.isPresent() && !endpoint.get().equals(name)) continue;
            JsonNode detail = ask("/api/endpoints/" + known.path("id").asLong());
            for (JsonNode recent : detail.path("recent")) {
                if (!taker.test(sample(recent.path("id").asString("")))) return;
            }
        }
    }

    private Entry sample(String id) {
        String place = "sample " + id;
        JsonNode request = ask("/api/exchanges/" + id).path("request");
        String written = request.path("target").asString("");
        if (written.contains("[redacted:")) return new Entry.Unusable(place, "a secret stood in its target");
        List<Header> lines = lines(request);
        return Target.of(written)
                .<Entry>map(target -> new Entry.Asked(
                        place,
                        new PastRequest(
                                request.path("method").asString(""),
                                target.origin(),
                                host(lines),
                                RequestLines.kept(lines))))
                .orElseGet(() -> new Entry.Unusable(place, "its target cannot be sent again"));
    }

    private static List<Header> lines(JsonNode request) {
        var lines = new ArrayList<Header>();
        for (JsonNode line : request.path("headers")) {
            lines.add(new Header(
                    line.path("name").asString(""), line.path("value").asString("")));
        }
        return lines;
    }

    private static String host(List<Header> lines) {
        return lines.stream()
                .filter(line -> line.name().equalsIgnoreCase("Host") && RequestLines.isPlain(line.value()))
                .map(Header::value)
                .findFirst()
                .orElse("");
    }

    private JsonNode ask(String path) {
        return JSON.readTree(reports.apply(path));
    }
}
