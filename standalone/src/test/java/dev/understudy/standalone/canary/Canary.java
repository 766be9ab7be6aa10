package dev.understudy.standalone.canary;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A secret that is sent through.
 *
 * @param core the part of it that must not be found
 */
public record Canary(String name, String secret, String core) {
    private static final Path CORPUS = Path.of("../exchange/src/test/resources/canary/secrets.tsv");
    private static final Path DOCS = Path.of("../docs/redaction.md");
    private static final String DETECTED = "Found nowhere, under whatever name: ";

    public static List<Canary> all() throws IOException {
        try (Stream<String> lines = Files.lines(CORPUS)) {
            return lines.filter(line -> !line.startsWith("#")).map(Canary::of).toList();
        }
    }

    /** Those of which the documents say that they are found wherever they stand. */
    public static List<Canary> detected() throws IOException {
        try (Stream<String> lines = Files.lines(DOCS)) {
            String line =
                    lines.filter(text -> text.startsWith(DETECTED)).findFirst().orElseThrow();
            Set<String> names =
                    Set.of(line.substring(DETECTED.length(), line.length() - 1).split("; ", -1));
            return all().stream().filter(canary -> names.contains(canary.name)).toList();
        }
    }

    private static Canary of(String line) {
        String[] columns = line.split("\t", -1);
        String secret = columns[1].replace("\\n", "\n");
        return new Canary(columns[0], secret, columns.length > 2 ? columns[2] : secret);
    }

    String escaped() {
        return URLEncoder.encode(secret, StandardCharsets.UTF_8);
    }

    /** The spellings of its core in texts, as bytes of UTF-8 read one by one. */
    List<String> spellings() {
        String form = URLEncoder.encode(core, StandardCharsets.UTF_8);
        return Stream.of(core, form, form.replace("+", "%20"))
                .map(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                .distinct()
                .toList();
    }
}
