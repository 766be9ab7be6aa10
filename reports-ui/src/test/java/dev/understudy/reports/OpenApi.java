package dev.understudy.reports;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The API's description, as a judge of its answers: a field that it does not name is a fault too. */
final class OpenApi {
    private final ObjectNode document;

    private OpenApi(ObjectNode document) {
        this.document = document;
    }

    static OpenApi read() throws IOException {
        try (InputStream in = OpenApi.class.getResourceAsStream("/openapi.json")) {
            var document = (ObjectNode) JsonMapper.shared().readTree(Objects.requireNonNull(in));
            document.findParents("properties")
                    .forEach(schema -> ((ObjectNode) schema).put("additionalProperties", false));
            return new OpenApi(document);
        }
    }

    /** {@code GET /api/groups} and so on. */
    Set<String> operations() {
        var operations = new TreeSet<String>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return operations;
    }

    /** What is wrong with an answer of 200 (or 201); nothing when it is as described. */
    List<String> faults(String method, String path, JsonNode answer) {
        JsonNode responses = document.path("paths").path(path).path(method).path("responses");
        JsonNode response = responses.has("200") ? responses.path("200") : responses.path("201");
        return faults(response.path("content").path("application/json").path("schema"), answer);
    }

    List<String> problemFaults(JsonNode answer) {
        return faults(JsonMapper.shared().createObjectNode().put("$ref", "#/components/schemas/Problem"), answer);
    }

    private List<String> faults(JsonNode schema, JsonNode answer) {
        ObjectNode whole = ((ObjectNode) schema).deepCopy();
        whole.set("components", document.path("components"));
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        return registry.getSchema(whole.toString(), InputFormat.JSON).validate(answer).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }
}
