package dev.understudy.standalone.demo;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What {@code demo/planted.yaml} says of the demo's two APIs: the title of each difference by its place. */
public record Planted(Map<Place, String> real, Map<Place, String> harmless) {
    public Planted {
        real = Map.copyOf(real);
        harmless = Map.copyOf(harmless);
    }

    /** The file of this build. */
    public static Planted read() throws IOException {
        try (InputStream file = Objects.requireNonNull(
                Planted.class.getResourceAsStream("/demo/planted.yaml"), "demo/planted.yaml is part of the build")) {
            JsonNode document = YAMLMapper.shared().readTree(file);
            return new Planted(titles(document.path("real")), titles(document.path("harmless")));
        }
    }

    /** The real ones in a steady order. */
    public List<Place> places() {
        return real.keySet().stream()
                .sorted(Comparator.comparing(Place::toString))
                .toList();
    }

    private static Map<Place, String> titles(JsonNode list) {
        var titles = new LinkedHashMap<Place, String>();
        for (JsonNode entry : list) {
            var place = new Place(text(entry, "endpoint"), text(entry, "kind"), text(entry, "location"));
            if (titles.put(place, text(entry, "title")) != null) {
                throw new IllegalStateException("planted twice: " + place);
            }
        }
        return titles;
    }

    private static String text(JsonNode entry, String field) {
        return entry.required(field).asString();
    }
}
