package dev.understudy.policy.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads one YAML 1.2 document; keys are texts and come once. */
public final class YamlDocument {
    private static final int MAX_DEPTH = 50;
    private static final int MAX_VALUES = 10_000;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Map<String, Place> keys = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private final int maxValues;
    private boolean exceeded;

    private YamlDocument(int maxValues) {
        this.maxValues = maxValues;
    }

    /** What came of reading. */
    public sealed interface Parsed {
        record Read(LocatedDocument document) implements Parsed {}

        /** @param faults never empty */
        record Broken(List<Fault> faults) implements Parsed {}
    }

    /** @param name what the text is called where a syntax error quotes it */
    public static Parsed parse(String name, String yaml) {
        return parse(name, yaml, MAX_VALUES);
    }

    /** @param maxValues a document with more is broken */
    public static Parsed parse(String name, String yaml, int maxValues) {
        try {
            Optional<Node> root = new Compose(settings(name, yaml)).composeString(yaml);
            if (root.isEmpty()) return broken(Place.START, "the file is empty");
            var reading = new YamlDocument(maxValues);
            JsonNode tree = reading.value("", root.get(), 0);
            return reading.faults.isEmpty()
                    ? new Parsed.Read(new LocatedDocument(tree, reading.keys))
                    : new Parsed.Broken(reading.faults);
        } catch (MarkedYamlEngineException e) {
            return broken(e.getProblemMark().map(YamlDocument::place).orElse(Place.START), e.getProblem());
        } catch (YamlEngineException e) {
            return broken(Place.START, String.valueOf(e.getMessage()));
        }
    }

    /** Read in one piece: a character of two halves that lies across two pieces would be read beyond the end of the first. */
    private static LoadSettings settings(String name, String yaml) {
        return LoadSettings.builder()
                .setLabel(name)
                .setBufferSize(yaml.length() + 2)
                .build();
    }

    private JsonNode value(String pointer, Node node, int depth) {
        if (depth > MAX_DEPTH || keys.size() > maxValues) exceeded(pointer, node);
        if (exceeded) return NODES.nullNode();
        return switch (node) {
            case MappingNode mapping -> object(pointer, mapping, depth);
            case SequenceNode sequence -> array(pointer, sequence, depth);
            case ScalarNode scalar -> YamlScalar.value(scalar);
            default -> {
                fault(pointer, node, "is no YAML value that is understood here");
                yield NODES.nullNode();
            }
        };
    }

    /** Said once: an alias that holds itself would say it thousands of times. */
    private void exceeded(String pointer, Node node) {
        if (!exceeded)
            fault(pointer, node, "goes deeper than " + MAX_DEPTH + " levels or beyond " + maxValues + " values");
        exceeded = true;
    }

    private ObjectNode object(String pointer, MappingNode mapping, int depth) {
        ObjectNode object = NODES.objectNode();
        for (NodeTuple member : mapping.getValue()) {
            if (!(member.getKeyNode() instanceof ScalarNode key)) {
                fault(pointer, member.getKeyNode(), "has a key that is not a text");
                continue;
            }
            String child = LocatedDocument.child(pointer, key.getValue());
            place(key).ifPresent(place -> keys.putIfAbsent(child, place));
            JsonNode value = value(child, member.getValueNode(), depth + 1);
            if (object.has(key.getValue())) fault(child, key, "comes twice");
            else object.set(key.getValue(), value);
        }
        return object;
    }

    private ArrayNode array(String pointer, SequenceNode sequence, int depth) {
        ArrayNode array = NODES.arrayNode();
        for (Node element : sequence.getValue()) {
            String child = pointer + "/" + array.size();
            place(element).ifPresent(place -> keys.put(child, place));
            array.add(value(child, element, depth + 1));
        }
        return array;
    }

    private void fault(String pointer, Node node, String message) {
        faults.add(new Fault(place(node).orElse(Place.START), pointer, message));
    }

    private static Parsed broken(Place place, String message) {
        return new Parsed.Broken(List.of(new Fault(place, "", message)));
    }

    private static Optional<Place> place(Node node) {
        return node.getStartMark().map(YamlDocument::place);
    }

    private static Place place(Mark mark) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
