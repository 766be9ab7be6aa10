package dev.understudy.comparison.truth;

import dev.understudy.exchange.message.Header;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The answers that changes are made to: files of a head with plain line ends, an empty line, and a body. */
final class Corpus {
    private static final Path FOLDER = Path.of("src/test/resources/truth");

    private Corpus() {}

    /** By the name of the file, in order. */
    static Map<String, Draft> read() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            var drafts = new LinkedHashMap<String, Draft>();
            for (Path file : files.sorted().toList()) {
                drafts.put(file.getFileName().toString().replace(".http", ""), draft(Files.readString(file)));
            }
            return drafts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Draft draft(String message) {
        int end = message.indexOf("\n\n");
        List<String> head = message.substring(0, end).lines().toList();
        String body = message.substring(end + 2);
        int status = Integer.parseInt(head.getFirst().split(" ")[1]);
        var plain =
                new Draft(status, head.stream().skip(1).map(Corpus::header).toList(), new Draft.Content.Plain(body));
        boolean isJson = plain.header("Content-Type").orElse("").endsWith("json")
                && !plain.header("Content-Type").orElse("").contains("nd");
        return isJson ? plain.with(JsonParser.parse(body)) : plain;
    }

    private static Header header(String line) {
        int colon = line.indexOf(':');
        return new Header(line.substring(0, colon), line.substring(colon + 1).strip());
    }
}
