package dev.understudy.comparison;

import static dev.understudy.comparison.ExchangeFixture.NOT_ASKED;

import dev.understudy.comparison.header.UncountedHeaders;
import dev.understudy.comparison.rule.Rule;
import dev.understudy.comparison.rule.RuleDocument;
import dev.understudy.comparison.rule.Rules;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Leg;
import dev.understudy.exchange.message.Answer;
import dev.understudy.exchange.message.Body;
import dev.understudy.exchange.message.Bytes;
import dev.understudy.exchange.message.Header;
import dev.understudy.exchange.message.Headers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * One folder: {@code primary.http} and {@code candidate.http}, the answers of rechecks in {@code candidate-again.http} and
 * {@code primary-again.http}, {@code rules.json}, and {@code verdict.json}. An answer is a head with plain line ends, an
 * empty line, and the body as it is.
 */
record GoldenCase(Path folder) {
    private static final ObjectMapper MAPPER = new JsonMapper();

    Path verdictFile() {
        return folder.resolve("verdict.json");
    }

    /** The verdict as indented JSON. */
    String judge() throws IOException {
        Verdict verdict = new Judge(rules(), UncountedHeaders.BUILT_IN).judge(exchange());
        JsonNode json = MAPPER.readTree(VerdictJson.write(verdict));
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
    }

    private Exchange exchange() throws IOException {
        return ExchangeFixture.exchange(
                leg("primary", "primary"),
                leg("candidate", "candidate"),
                leg("candidate-again", "candidate"),
                leg("primary-again", "primary"));
    }

    private Leg leg(String name, String side) throws IOException {
        Path file = folder.resolve(name + ".http");
        if (Files.notExists(file)) return NOT_ASKED;
        var instance = new Leg.Instance(side + ":8000", "");
        Answer answer = answer(Files.readAllBytes(file));
        return new Leg.Answered(instance, Instant.EPOCH, Duration.ofMillis(1), Duration.ofMillis(2), answer);
    }

    private static Answer answer(byte[] message) {
        String text = new String(message, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\n\n");
        List<String> head = text.substring(0, end).lines().toList();
        List<Header> headers = new ArrayList<>();
        for (String line : head.subList(1, head.size())) {
            int colon = line.indexOf(':');
            headers.add(new Header(
                    line.substring(0, colon), line.substring(colon + 1).strip()));
        }
        int status = Integer.parseInt(head.getFirst().split(" ")[1]);
        byte[] body = Arrays.copyOfRange(message, end + 2, message.length);
        return new Answer(status, "", new Headers(headers), Body.asSent(Bytes.owning(body)), Headers.NONE);
    }

    private Rules rules() throws IOException {
        Path file = folder.resolve("rules.json");
        if (Files.notExists(file)) return Rules.NONE;
        List<Rule> rules = new ArrayList<>();
        for (JsonNode document : MAPPER.readTree(Files.readAllBytes(file))) {
            if (RuleDocument.read(document) instanceof RuleDocument.Read.Good good) {
                rules.add(good.rule());
            } else {
                throw new AssertionError(file + " holds a bad rule: " + RuleDocument.read(document));
            }
        }
        return new Rules(rules);
    }
}
