package dev.understudy.standalone.replay;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;

/** An access log in the common or the combined form. */
public record AccessLog(Path file) implements Source {
    @Override
    public void read(Predicate<Entry> taker) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            var lines = new BoundedLines(in);
            long number = 0;
            for (BoundedLines.Line line = lines.next(); line != null; line = lines.next()) {
                number++;
                if (!line.tooLong() && line.text().isBlank()) continue;
                if (!taker.test(entry("line " + number, line))) return;
            }
        }
    }

    private static Entry entry(String place, BoundedLines.Line line) {
        return line.tooLong()
                ? new Entry.Unusable(place, "it is longer than " + (BoundedLines.LONGEST >> 10) + " KiB")
                : AccessLogLine.read(place, line.text());
    }
}
