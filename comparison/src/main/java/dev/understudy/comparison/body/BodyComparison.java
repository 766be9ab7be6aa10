package dev.understudy.comparison.body;

import dev.understudy.comparison.difference.DifferenceSink;
import dev.understudy.comparison.difference.Kind;
import dev.understudy.comparison.difference.Location;
import dev.understudy.comparison.difference.Shape;
import dev.understudy.comparison.difference.Value;
import dev.understudy.comparison.json.Terms;
import dev.understudy.exchange.message.Answer;
import dev.understudy.exchange.message.Body;
import dev.understudy.exchange.message.Body.Kept;
import java.util.Optional;

/** Compares the bodies of two answers. */
public final class BodyComparison {
    private static final Location BODY = new Location.WholeBody();

    private final Answer primary;
    private final Answer candidate;
    private final Terms terms;
    private final DifferenceSink sink;

    private BodyComparison(Answer primary, Answer candidate, Terms terms, DifferenceSink sink) {
        this.primary = primary;
        this.candidate = candidate;
        this.terms = terms;
        this.sink = sink;
    }

    /** Adds what differs; the obstacle says that there may be more, or anything at all, that cannot be seen. */
    public static Optional<Obstacle> compare(Answer primary, Answer candidate, Terms terms, DifferenceSink sink) {
        if (knownToMeanTheSame(primary.body(), candidate.body())) return Optional.empty();
        return new BodyComparison(primary, candidate, terms, sink).compare();
    }

    private static boolean knownToMeanTheSame(Body primary, Body candidate) {
        String canonical = primary.canonicalDigest();
        if (canonical != null && canonical.equals(candidate.canonicalDigest())) return true;
        String bytes = primary.byteDigest();
        if (bytes != null && bytes.equals(candidate.byteDigest())) return true;
        return leftOutAsTheSame(primary) && leftOutAsTheSame(candidate);
    }

    private static boolean leftOutAsTheSame(Body body) {
        return body.kept() instanceof Kept.Nothing nothing && nothing.why() == Kept.Why.MEANS_THE_SAME;
    }

    private Optional<Obstacle> compare() {
        Content ofPrimary = Content.of(primary);
        Content ofCandidate = Content.of(candidate);
        if (isEmpty(ofPrimary) != isEmpty(ofCandidate)) {
            boolean missing = isEmpty(ofCandidate);
            sink.add(
                    missing ? Kind.BODY_MISSING : Kind.BODY_EXTRA,
                    BODY,
                    value(ofPrimary, primary),
                    value(ofCandidate, candidate));
            return Optional.empty();
        }
        if (ofPrimary instanceof Content.Whole p && ofCandidate instanceof Content.Whole c) {
            if (p.bytes().equals(c.bytes())) return Optional.empty();
            return new WholeBodies(TypedBytes.of(primary, p.bytes()), TypedBytes.of(candidate, c.bytes()))
                    .compare(terms, sink);
        }
        if (isPrefix(primary.body()) || isPrefix(candidate.body())) CutBodies.compare(primary, candidate, terms, sink);
        if (ofPrimary instanceof Content.Hidden hidden) return hidden(hidden.obstacle());
        if (ofCandidate instanceof Content.Hidden hidden) return hidden(hidden.obstacle());
        return undecodable(ofPrimary, ofCandidate);
    }

    private static boolean isEmpty(Content content) {
        return content instanceof Content.Whole whole && whole.bytes().length() == 0;
    }

    /** Bytes that stayed in the proxy are known by their digests where it saw all of them. */
    private Optional<Obstacle> hidden(Obstacle obstacle) {
        boolean digested =
                primary.body().byteDigest() != null && candidate.body().byteDigest() != null;
        if (!digested || (!notRedactable(primary.body()) && !notRedactable(candidate.body()))) {
            return Optional.of(obstacle);
        }
        if (isPrefix(primary.body()) || isPrefix(candidate.body())) return Optional.of(Obstacle.TRUNCATED);
        sink.add(Kind.BODY_DIGEST, BODY, digest(primary.body()), digest(candidate.body()));
        return Optional.empty();
    }

    private static boolean notRedactable(Body body) {
        return body.kept() instanceof Kept.Nothing nothing && nothing.why() == Kept.Why.NOT_REDACTABLE;
    }

    private static boolean isPrefix(Body body) {
        return body.kept() instanceof Kept.Prefix;
    }

    private Optional<Obstacle> undecodable(Content ofPrimary, Content ofCandidate) {
        if (ofPrimary instanceof Content.Undecodable && ofCandidate instanceof Content.Undecodable) {
            return primary.body().kept().equals(candidate.body().kept())
                            && primary.body().kept() instanceof Kept.Whole
                    ? Optional.empty()
                    : Optional.of(Obstacle.NOT_DECODABLE);
        }
        sink.add(Kind.BODY_UNDECODABLE, BODY, value(ofPrimary, primary), value(ofCandidate, candidate));
        return Optional.empty();
    }

    private static Value value(Content content, Answer answer) {
        return switch (content) {
            case Content.Whole whole when whole.bytes().length() == 0 -> Value.MISSING;
            case Content.Whole whole -> TypedBytes.of(answer, whole.bytes()).value();
            case Content.Undecodable undecodable -> new Value(undecodable.why(), Shape.BYTES);
            case Content.Hidden hidden -> digest(answer.body());
        };
    }

    private static Value digest(Body body) {
        long length = body.decodedLength() < 0 ? body.wireLength() : body.decodedLength();
        String digest = body.byteDigest() == null ? "" : ", digest " + body.byteDigest();
        return new Value(length + " bytes" + digest, Shape.BYTES);
    }
}
