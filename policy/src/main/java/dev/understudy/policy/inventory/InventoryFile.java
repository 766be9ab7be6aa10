package dev.understudy.policy.inventory;

import dev.understudy.exchange.control.Order;
import dev.understudy.exchange.template.TemplateTable;
import dev.understudy.policy.Problem;
import dev.understudy.policy.document.Fault;
import dev.understudy.policy.document.FieldPath;
import dev.understudy.policy.document.YamlDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a list of endpoints: OpenAPI 2.0, 3.0 or 3.1 (JSON or YAML), or what Django prints of its URLs. */
public final class InventoryFile {
    /** The longest that is read, in bytes. */
    public static final int LIMIT_BYTES = 2 << 20;

    private static final int MAX_VALUES = 200_000;
    private static final Pattern OPENAPI_KEY = Pattern.compile("(?m)^[\"']?(?:openapi|swagger)[\"']?\\s*:");

    private InventoryFile() {}

    public static InventoryResult read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return parse(file.toString(), in.readNBytes(LIMIT_BYTES + 1));
        } catch (NoSuchFileException e) {
            return InventoryResult.invalid(0, "there is no such file");
        } catch (IOException e) {
            return InventoryResult.invalid(0, "cannot be read: " + e.getMessage());
        }
    }

    /** @param name what the text is called where a syntax error quotes it */
    public static InventoryResult parse(String name, byte[] utf8) {
        if (utf8.length > LIMIT_BYTES) {
            return InventoryResult.invalid(0, "is longer than " + LIMIT_BYTES + " bytes");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
            return bounded(parse(name, text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (CharacterCodingException notText) {
            return InventoryResult.invalid(0, "is no text in UTF-8");
        } catch (StackOverflowError endless) {
            // the YAML parser has no bound of its own on depth, and holds nothing that this could break
            return InventoryResult.invalid(0, "goes too deep");
        }
    }

    private static InventoryResult parse(String name, String text) {
        String stripped = text.stripLeading();
        boolean isJson = stripped.startsWith("{") || stripped.startsWith("[");
        if (!isJson && !OPENAPI_KEY.matcher(text).find()) return new InventoryResult.Read(DjangoReader.read(text));
        // a tab within a text of JSON is an escape, and YAML allows none between values
        String yaml = isJson ? text.replace('\t', ' ') : text;
        return switch (YamlDocument.parse(name, yaml, MAX_VALUES)) {
            case YamlDocument.Parsed.Broken broken -> new InventoryResult.Invalid(problems(broken.faults()));
            case YamlDocument.Parsed.Read read ->
                read.document().root().isArray()
                        ? new InventoryResult.Read(DjangoReader.read(read.document()))
                        : OpenApiReader.read(read.document());
        };
    }

    private static List<Problem> problems(List<Fault> faults) {
        return faults.stream()
                .map(fault -> new Problem(
                        fault.place().line(), fault.place().column(), FieldPath.of(fault.pointer()), fault.message()))
                .toList();
    }

    /** What a proxy would refuse is refused here, with the figures. */
    private static InventoryResult bounded(InventoryResult result) {
        if (!(result instanceof InventoryResult.Read(Inventory inventory))) return result;
        long patterns = 0;
        long characters = 0;
        for (Inventory.Entry entry : inventory.entries()) {
            patterns += entry.templates().size();
            characters += entry.templates().stream()
                    .mapToLong(each -> each.pattern().length() + each.name().length())
                    .sum();
        }
        if (patterns > TemplateTable.LIMIT || characters > Order.Templates.LIMIT_CHARS) {
            return InventoryResult.invalid(
                    0,
                    "has " + patterns + " patterns with " + characters + " characters; a proxy takes "
                            + TemplateTable.LIMIT + " with " + Order.Templates.LIMIT_CHARS);
        }
        if (inventory.entries().isEmpty() && inventory.notTranslated().isEmpty()) {
            return InventoryResult.invalid(0, "names no endpoint");
        }
        return result;
    }
}
