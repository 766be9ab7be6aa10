package dev.understudy.comparison.body;

import dev.understudy.comparison.difference.DifferenceSink;
import dev.understudy.comparison.difference.Kind;
import dev.understudy.comparison.difference.Location;
import dev.understudy.comparison.difference.Shape;
import dev.understudy.comparison.difference.Value;
import dev.understudy.comparison.header.MediaType;
import dev.understudy.comparison.json.JsonComparison;
import dev.understudy.comparison.json.JsonDocument;
import dev.understudy.comparison.json.JsonReader;
import dev.understudy.comparison.json.Terms;
import dev.understudy.exchange.message.Answer;
import dev.understudy.exchange.message.Bytes;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Two decoded bodies whose bytes differ, compared by what they say they are and by what they turn out to be. */
record WholeBodies(Answer primary, Bytes primaryBytes, Answer candidate, Bytes candidateBytes) {

    Optional<Obstacle> compare(Terms terms, DifferenceSink sink) {
        MediaType ofPrimary = mediaType(primary);
        MediaType ofCandidate = mediaType(candidate);
        if (mayBeJson(ofPrimary) || mayBeJson(ofCandidate)) {
            JsonDocument p = read(ofPrimary, primaryBytes);
            JsonDocument c = read(ofCandidate, candidateBytes);
            if (p instanceof JsonDocument.Read one && c instanceof JsonDocument.Read other) {
                JsonComparison.compare(one, other, terms, sink);
                return Optional.empty();
            }
            if (p instanceof JsonDocument.TooComplex || c instanceof JsonDocument.TooComplex) {
                return Optional.of(Obstacle.TOO_COMPLEX);
            }
            if (ofPrimary.isJson() && ofCandidate.isJson() && p.getClass() != c.getClass()) {
                sink.add(Kind.JSON_INVALID, JsonDocument.ROOT, value(p), value(c));
                return Optional.empty();
            }
        }
        if (areLines(ofPrimary) && areLines(ofCandidate)) {
            new TextComparison(terms.links(), sink)
                    .compare(Text.of(primaryBytes, ofPrimary), Text.of(candidateBytes, ofCandidate));
        } else {
            sink.add(Kind.BODY_DIGEST, new Location.WholeBody(), digest(primaryBytes), digest(candidateBytes));
        }
        return Optional.empty();
    }

    /** A side that names no type may be anything. */
    private static boolean mayBeJson(MediaType type) {
        return type.isJson() || type.essence().isEmpty();
    }

    private static boolean areLines(MediaType type) {
        return type.isText() || type.isJson();
    }

    private static JsonDocument read(MediaType type, Bytes bytes) {
        Charset charset = type.charset().orElse(StandardCharsets.UTF_8);
        return charset.equals(StandardCharsets.UTF_8)
                ? JsonReader.read(bytes.unsafeArray())
                : JsonReader.read(bytes.text(charset));
    }

    private static Value value(JsonDocument document) {
        return switch (document) {
            case JsonDocument.Read read -> read.value();
            case JsonDocument.Invalid invalid -> invalid.value();
            case JsonDocument.TooComplex tooComplex -> new Value(tooComplex.why(), Shape.BYTES);
        };
    }

    private static MediaType mediaType(Answer answer) {
        return answer.headers().first("content-type").map(MediaType::of).orElse(MediaType.NONE);
    }

    /** A body as one value: its text where it is text, else length and digest. */
    static Value text(Answer answer, Bytes bytes) {
        MediaType type = mediaType(answer);
        if (!areLines(type)) return digest(bytes);
        String text = Text.of(bytes, type).text();
        return Value.text(text);
    }

    private static Value digest(Bytes bytes) {
        return new Value(bytes.length() + " bytes, SHA-256 " + sha256(bytes), Shape.BYTES);
    }

    private static String sha256(Bytes bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.unsafeArray()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
