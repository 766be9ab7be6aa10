package dev.understudy.standalone.cli.operate;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A dead letter as one line for people and for {@code cut}. */
final class DeadLetterLine {
    private static final List<String> FIELDS = List.of("position", "deadAt", "proxy", "endpoint", "reason", "answer");

    private DeadLetterLine() {}

    static String of(JsonNode letter) {
        return FIELDS.stream()
                .map(field -> plain(letter.path(field).asString("")))
                .map(text -> text.isEmpty() ? "-" : text)
                .collect(Collectors.joining("\t"));
    }

    /** Texts may come from traffic: nothing in them may move a terminal's cursor or end the line. */
    static String plain(String text) {
        return text.replaceAll("\\p{C}", "�");
    }
}
