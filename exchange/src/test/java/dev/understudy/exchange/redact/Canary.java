package dev.understudy.exchange.redact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A secret that is sent through and then searched for.
 *
 * @param core the part of it that must not be found anywhere
 */
record Canary(String name, String secret, String core) {
    private static final Path CORPUS = Path.of("src/test/resources/canary/secrets.tsv");

    static List<Canary> all() {
        try (Stream<String> lines = Files.lines(CORPUS)) {
            return lines.filter(line -> !line.startsWith("#")).map(Canary::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Canary of(String line) {
        String[] columns = line.split("\t", -1);
        String secret = columns[1].replace("\\n", "\n");
        return new Canary(columns[0], secret, columns.length > 2 ? columns[2] : secret);
    }

    /** On one line, as a header can carry it. */
    String line() {
        return secret.replace('\n', ' ');
    }

    /** As a form spells it; in a path the space is another. */
    String escaped() {
        return URLEncoder.encode(secret, StandardCharsets.UTF_8);
    }

    String inPath() {
        return escaped().replace("+", "%20");
    }

    String inJson() {
        return secret.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    /** Whether its core stands in a text of bytes, in any of the spellings that it may have there. */
    boolean isIn(String latinText) {
        String form = URLEncoder.encode(core, StandardCharsets.UTF_8);
        return Stream.of(core, form, form.replace("+", "%20"), escapedBeyondAscii())
                .map(spelling -> new String(spelling.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                .anyMatch(latinText::contains);
    }

    private String escapedBeyondAscii() {
        var spelled = new StringBuilder();
        core.chars().forEach(c -> spelled.append(c < 0x80 ? String.valueOf((char) c) : String.format("\\u%04x", c)));
        return spelled.toString();
    }
}
