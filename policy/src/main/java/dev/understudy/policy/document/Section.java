package dev.understudy.policy.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * One object of the file under reading. Values of a wrong type are as if they were not there, because the schema names
 * them; what makes no sense is noted at its place and reading goes on.
 */
public record Section(LocatedDocument document, String pointer, List<Fault> faults) {

    public JsonNode node() {
        return document.root().at(pointer);
    }

    public boolean has(String key) {
        return node().hasNonNull(key);
    }

    public Optional<String> text(String key) {
        JsonNode value = node().path(key);
        return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }

    /** @param parser throws an {@link IllegalArgumentException} whose message says what is wrong */
    public <T> Optional<T> parsed(String key, Function<String, T> parser) {
        return text(key).flatMap(text -> parsed(text, child(key), parser));
    }

    /** The elements of a list, or the one text that stands in its place. */
    public <T> List<T> parsedAll(String key, Function<String, T> parser) {
        var values = new ArrayList<T>();
        JsonNode list = node().path(key);
        if (!list.isArray()) return parsed(key, parser).stream().toList();
        for (int i = 0; i < list.size(); i++) {
            if (!list.get(i).isString()) continue;
            parsed(list.get(i).stringValue(), child(key) + "/" + i, parser).ifPresent(values::add);
        }
        return values;
    }

    public Set<String> texts(String key) {
        return new LinkedHashSet<>(parsedAll(key, Function.identity()));
    }

    public Optional<Long> whole(String key) {
        JsonNode value = node().path(key);
        return value.isIntegralNumber() && value.canConvertToLong() ? Optional.of(value.longValue()) : Optional.empty();
    }

    /** A number of 32 bits; a larger one is over every maximum of the schema. */
    public Optional<Integer> small(String key) {
        return whole(key).filter(value -> value == value.intValue()).map(Long::intValue);
    }

    public boolean truth(String key) {
        return node().path(key).asBoolean(false);
    }

    /** The object of that key; an empty one where there is none. */
    public Section section(String key) {
        return new Section(document, child(key), faults);
    }

    public List<Section> sections(String key) {
        var sections = new ArrayList<Section>();
        for (int i = 0; i < node().path(key).size(); i++) {
            sections.add(new Section(document, child(key) + "/" + i, faults));
        }
        return sections;
    }

    public Map<String, String> properties(String key) {
        var properties = new LinkedHashMap<String, String>();
        JsonNode object = node().path(key);
        for (String name : object.propertyNames()) {
            properties.put(name, object.path(name).asString(""));
        }
        return properties;
    }

    public void fault(String key, String message) {
        note(child(key), message);
    }

    private <T> Optional<T> parsed(String text, String at, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException e) {
            note(at, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private void note(String at, String message) {
        faults.add(new Fault(document.place(at), at, message));
    }

    private String child(String key) {
        return LocatedDocument.child(pointer, key);
    }
}
