package dev.understudy.exchange.redact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.PathMapping;
import dev.understudy.exchange.message.Answer;
import dev.understudy.exchange.message.Headers;
import dev.understudy.exchange.message.Request;
import dev.understudy.exchange.redact.CanaryPlace.Message;
import dev.understudy.exchange.redact.ExchangePass.Side;
import dev.understudy.exchange.redact.pattern.SecretPatterns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Fifty secrets in twelve places: what is found in the record, what is not, and that equal ones are still equal. */
class CanaryCorpusTest {
    private static final Path DOCS = Path.of("../docs/redaction.md");
    private static final String BEGIN = "<!-- what the canaries say; rewritten by CanaryCorpusTest -->\n";
    private static final String END = "<!-- end -->\n";
    private static final List<Canary> CANARIES = Canary.all();

    /** A segment of a path has no name. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PATH"})
    void findsNoCanaryThatStandsUnderASecretsName(CanaryPlace place) {
        for (Canary canary : CANARIES) {
            Message message = place.named(canary);

            assertThat(canary.isIn(recorded(message, closed())))
                    .as(canary.name())
                    .isFalse();
            assertThat(canary.isIn(recorded(message, shippingText())))
                    .as("%s, text shipped", canary.name())
                    .isFalse();
        }
    }

    @Test
    void saysInTheDocumentsWhatLeaves() throws IOException {
        String document = Files.readString(DOCS);
        int from = document.indexOf(BEGIN) + BEGIN.length();
        int to = document.indexOf(END);
        String expected = document.substring(0, from) + table() + document.substring(to);
        if (Boolean.getBoolean("golden.update")) Files.writeString(DOCS, expected);

        assertThat(Files.readString(DOCS)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TRUNCATED"})
    void keepsEqualEqualAndDifferentDifferent(CanaryPlace place) {
        for (int i = 0; i < CANARIES.size(); i++) {
            Message some = place.unnamed(CANARIES.get(i));
            Message other = place.unnamed(CANARIES.get((i + 1) % CANARIES.size()));

            assertThat(passed(some, closed(), Side.CANDIDATE)).isEqualTo(passed(some, closed(), Side.PRIMARY));
            assertThat(passed(some, closed(), Side.CANDIDATE)).isNotEqualTo(passed(other, closed(), Side.PRIMARY));
        }
    }

    private static String table() {
        var covered = new ArrayList<String>();
        var rows = new ArrayList<String>();
        for (Canary canary : CANARIES) {
            List<String> cells = Stream.of(CanaryPlace.values())
                    .map(place -> cell(canary, place))
                    .toList();
            if (cells.stream().allMatch(String::isEmpty)) covered.add(canary.name());
            else rows.add("| " + canary.name() + " | " + String.join(" | ", cells) + " |");
        }
        String places = Stream.of(CanaryPlace.values()).map(CanaryPlace::title).collect(Collectors.joining(" | "));
        return "Found nowhere, under whatever name: " + String.join("; ", covered) + ".\n\n| secret | " + places
                + " |\n|" + "---|".repeat(CanaryPlace.values().length + 1) + "\n" + String.join("\n", rows) + "\n";
    }

    private static String cell(Canary canary, CanaryPlace place) {
        Message message = place.unnamed(canary);
        if (canary.isIn(recorded(message, closed()))) return "leaves";
        return canary.isIn(recorded(message, shippingText())) ? "shipText" : "";
    }

    private static String recorded(Message message, RedactionSettings settings) {
        return Recorded.text(Recorded.exchange(settings, message.target(), message.headers(), message.body()));
    }

    private static List<Object> passed(Message message, RedactionSettings settings, Side side) {
        var pass = new ExchangePass(settings, PathMapping.IDENTITY, Passed.keys(0));
        Request request = pass.request("GET", message.target(), "HTTP/1.1", message.headers(), message.body());
        Answer answer = pass.shipped(pass.see(side, 200, "OK", message.headers(), message.body(), Headers.NONE));
        return List.of(request, answer);
    }

    private static RedactionSettings closed() {
        return RedactionSettings.defaults();
    }

    private static RedactionSettings shippingText() {
        return new RedactionSettings(NamedSecrets.builtIn(), SecretPatterns.BUILT_IN, true);
    }
}
