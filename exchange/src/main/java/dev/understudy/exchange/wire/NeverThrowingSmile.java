package dev.understudy.exchange.wire;

import java.io.ByteArrayOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.smile.SmileMapper;
import tools.jackson.dataformat.smile.SmileWriteFeature;

/** Reads any bytes as Smile; whatever the parser throws over hostile ones becomes an outcome. */
final class NeverThrowingSmile {
    /** Binary is kept as raw bytes: it costs nothing to read and an eighth less to ship. */
    static final SmileMapper MAPPER = SmileMapper.builder()
            .disable(SmileWriteFeature.ENCODE_BINARY_AS_7BIT)
            .build();

    private NeverThrowingSmile() {}

    /** How reading ended. */
    sealed interface Parsed {
        record Tree(JsonNode root) implements Parsed {}

        record Failed(String why) implements Parsed {}
    }

    static Parsed parse(byte[] bytes) {
        try {
            JsonNode root = MAPPER.readTree(bytes);
            return root.isMissingNode() ? new Parsed.Failed("it is empty") : new Parsed.Tree(root);
        } catch (RuntimeException e) {
            return new Parsed.Failed(
                    String.valueOf(e.getMessage()).lines().findFirst().orElse("it is not Smile"));
        }
    }

    /** The root object of a record whose schema this build knows. */
    static WireObject record(byte[] bytes, int newestSchema) throws UndecodableRecord {
        WireObject record = switch (parse(bytes)) {
            case Parsed.Tree tree -> WireObject.root(tree.root());
            case Parsed.Failed failed -> throw new UndecodableRecord("no Smile record: " + failed.why());
        };
        int schema = record.small("schema");
        if (schema < 1 || schema > newestSchema) {
            throw new UndecodableRecord(
                    "schema " + schema + " is not known to this build, which reads 1 to " + newestSchema);
        }
        return record;
    }

    /** A generator that writes Smile to a buffer. */
    static JsonGenerator generator(ByteArrayOutputStream out) {
        return MAPPER.createGenerator(out);
    }
}
