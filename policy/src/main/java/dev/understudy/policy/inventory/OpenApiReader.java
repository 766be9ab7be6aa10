package dev.understudy.policy.inventory;

import dev.understudy.exchange.template.RouteTemplate;
import dev.understudy.policy.document.LocatedDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Reads the paths of an OpenAPI document. References are followed within the document only. */
final class OpenApiReader {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final int REFERENCES = 8;

    private final LocatedDocument document;
    private final List<Inventory.Entry> entries = new ArrayList<>();
    private final List<Inventory.NotTranslated> notTranslated = new ArrayList<>();

    private OpenApiReader(LocatedDocument document) {
        this.document = document;
    }

    static InventoryResult read(LocatedDocument document) {
        String version = document.root()
                .path("openapi")
                .asString(document.root().path("swagger").asString(""));
        if (!version.equals("2.0") && !version.startsWith("3.")) {
            return InventoryResult.invalid(
                    1, "is no OpenAPI document of version 2.0 or 3: it has no openapi or swagger key");
        }
        JsonNode paths = document.root().path("paths");
        if (!paths.isObject()) return InventoryResult.invalid(1, "has no paths");
        var reader = new OpenApiReader(document);
        for (String path : paths.propertyNames()) {
            if (!path.startsWith("x-")) reader.path(path, paths.path(path));
        }
        return new InventoryResult.Read(new Inventory(Inventory.Kind.OPENAPI, reader.entries, reader.notTranslated));
    }

    private void path(String path, JsonNode written) {
        int line = document.place(LocatedDocument.child("/paths", path)).line();
        try {
            JsonNode item = resolved(written);
            Map<String, Set<String>> methodsByBase = methodsByBase(item);
            if (methodsByBase.isEmpty()) throw new NotTranslatable("it has no operation");
            Map<Set<String>, List<RouteTemplate>> templates = new LinkedHashMap<>();
            methodsByBase.forEach((base, methods) -> templates
                    .computeIfAbsent(methods, some -> new ArrayList<>())
                    .add(OpenApiPath.template(base, path)));
            templates.forEach((methods, some) -> entries.add(new Inventory.Entry(line, methods, some)));
        } catch (NotTranslatable | IllegalArgumentException cannot) {
            notTranslated.add(new Inventory.NotTranslated(line, path, String.valueOf(cannot.getMessage())));
        }
    }

    private JsonNode resolved(JsonNode written) throws NotTranslatable {
        JsonNode item = written;
        for (int i = 0; i < REFERENCES && item.path("$ref").isString(); i++) {
            String reference = item.path("$ref").stringValue();
            if (!reference.startsWith("#/")) {
                throw new NotTranslatable("it refers to another document, which is not fetched: " + reference);
            }
            item = document.root().at(OpenApiPath.decoded(reference.substring(1)));
        }
        if (!item.isObject() || item.has("$ref")) throw new NotTranslatable("what it refers to is not there");
        return item;
    }

    /** The methods of a path by the base that they are under. */
    private Map<String, Set<String>> methodsByBase(JsonNode item) throws NotTranslatable {
        Map<String, Set<String>> methods = new LinkedHashMap<>();
        Set<String> ofDocument = bases(document.root());
        for (String key : item.propertyNames()) {
            if (!METHODS.contains(key)) continue;
            Set<String> bases = new LinkedHashSet<>();
            if (item.path(key).has("servers")) bases.addAll(bases(item.path(key)));
            else if (item.has("servers")) bases.addAll(bases(item));
            else bases.addAll(ofDocument);
            for (String base : bases) {
                methods.computeIfAbsent(base, some -> new TreeSet<>()).add(key.toUpperCase(Locale.ROOT));
            }
        }
        return methods;
    }

    private static Set<String> bases(JsonNode holder) throws NotTranslatable {
        Set<String> bases = new LinkedHashSet<>();
        if (holder.path("basePath").isString()) {
            bases.add(OpenApiPath.base(holder.path("basePath").stringValue()));
        }
        for (JsonNode server : holder.path("servers")) bases.addAll(OpenApiPath.bases(server));
        if (bases.isEmpty()) bases.add("");
        return bases;
    }
}
