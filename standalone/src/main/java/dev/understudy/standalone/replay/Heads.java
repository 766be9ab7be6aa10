package dev.understudy.standalone.replay;

import dev.understudy.exchange.message.Header;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a request of the past down as it is sent. Pure.
 *
 * @param host of requests that name none
 */
public record Heads(String host, Credentials credentials) {
    /** One whole head, on a connection of its own. */
    byte[] of(PastRequest request) {
        String asked = hostOf(request);
        List<Header> given = credentials.linesFor(asked, request.target());
        var lines = new ArrayList<Header>();
        request.lines().stream().filter(line -> !isIn(given, line.name())).forEach(lines::add);
        lines.addAll(given);
        if (!isIn(lines, "User-Agent")) lines.add(new Header("User-Agent", "understudy-replay"));
        if (!isIn(lines, "Accept")) lines.add(new Header("Accept", "*/*"));
        var head = new StringBuilder()
                .append(request.method())
                .append(' ')
                .append(request.target())
                .append(" HTTP/1.1\r\nHost: ")
                .append(asked)
                .append("\r\n");
        lines.forEach(line ->
                head.append(line.name()).append(": ").append(line.value()).append("\r\n"));
        return head.append("Connection: close\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private String hostOf(PastRequest request) {
        return request.host().isEmpty() ? host : request.host();
    }

    private static boolean isIn(List<Header> lines, String name) {
        return lines.stream().anyMatch(line -> line.name().equalsIgnoreCase(name));
    }
}
