package dev.understudy.policy.document;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A JSON Schema (draft 2020-12), and what it finds wrong with a document, each fault at its place. */
public final class DocumentSchema {
    private final Schema schema;

    private DocumentSchema(Schema schema) {
        this.schema = schema;
    }

    /** @param name of a resource at the root of this module */
    public static DocumentSchema resource(String name) {
        var config = SchemaRegistryConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .locale(Locale.ROOT)
                .formatAssertionsEnabled(true)
                .build();
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config));
        try (InputStream in = Objects.requireNonNull(DocumentSchema.class.getResourceAsStream("/" + name), name)) {
            return new DocumentSchema(registry.getSchema(in, InputFormat.JSON));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Fault> faults(LocatedDocument document) {
        return schema.validate(document.root()).stream()
                .map(error -> fault(document, error))
                .toList();
    }

    private static Fault fault(LocatedDocument document, Error error) {
        String at = error.getInstanceLocation().toString();
        String pointer = error.getProperty() == null ? at : LocatedDocument.child(at, error.getProperty());
        return new Fault(document.place(pointer), pointer, SchemaWords.message(error));
    }
}
