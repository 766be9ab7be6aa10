package dev.understudy.comparison.body;

import dev.understudy.comparison.difference.DifferenceSink;
import dev.understudy.comparison.difference.Kind;
import dev.understudy.comparison.difference.Location;
import dev.understudy.comparison.json.JsonComparison;
import dev.understudy.comparison.json.JsonDocument;
import dev.understudy.comparison.json.Terms;
import dev.understudy.comparison.xml.XmlComparison;
import dev.understudy.comparison.xml.XmlDocument;
import java.util.Optional;

/** Two decoded bodies whose bytes differ, compared by what they say they are and by what they turn out to be. */
record WholeBodies(TypedBytes primary, TypedBytes candidate) {

    Optional<Obstacle> compare(Terms terms, DifferenceSink sink) {
        Outcome outcome = Outcome.UNLIKE;
        if (primary.mayBeJson() || candidate.mayBeJson()) outcome = json(terms, sink);
        if (outcome == Outcome.UNLIKE
                && primary.type().isXml()
                && candidate.type().isXml()) outcome = xml(terms, sink);
        if (outcome == Outcome.UNLIKE) outcome = lines(terms, sink);
        return outcome == Outcome.TOO_COMPLEX ? Optional.of(Obstacle.TOO_COMPLEX) : Optional.empty();
    }

    private enum Outcome {
        COMPARED,
        TOO_COMPLEX,
        /** Neither is what both may be. */
        UNLIKE
    }

    private Outcome json(Terms terms, DifferenceSink sink) {
        JsonDocument p = primary.json();
        JsonDocument c = candidate.json();
        if (p instanceof JsonDocument.Read one && c instanceof JsonDocument.Read other) {
            JsonComparison.compare(one, other, terms, sink);
            return Outcome.COMPARED;
        }
        if (p instanceof JsonDocument.TooComplex || c instanceof JsonDocument.TooComplex) return Outcome.TOO_COMPLEX;
        boolean bothSaySo = primary.saysJson() && candidate.saysJson();
        if (!bothSaySo || p.getClass() == c.getClass()) return Outcome.UNLIKE;
        sink.add(Kind.JSON_INVALID, JsonDocument.ROOT, p.value(), c.value());
        return Outcome.COMPARED;
    }

    private Outcome xml(Terms terms, DifferenceSink sink) {
        XmlDocument p = primary.xml();
        XmlDocument c = candidate.xml();
        if (p instanceof XmlDocument.Read one && c instanceof XmlDocument.Read other) {
            XmlComparison.compare(one, other, terms.links(), sink);
            return Outcome.COMPARED;
        }
        if (p instanceof XmlDocument.TooComplex || c instanceof XmlDocument.TooComplex) return Outcome.TOO_COMPLEX;
        if (p.getClass() == c.getClass()) return Outcome.UNLIKE;
        sink.add(Kind.XML_INVALID, JsonDocument.ROOT, primary.value(p), candidate.value(c));
        return Outcome.COMPARED;
    }

    private Outcome lines(Terms terms, DifferenceSink sink) {
        if (!primary.isLines() || !candidate.isLines()) {
            sink.add(Kind.BODY_DIGEST, new Location.WholeBody(), primary.digest(), candidate.digest());
            return Outcome.COMPARED;
        }
        boolean html = primary.type().isHtml() && candidate.type().isHtml();
        Text p = primary.textBeside(candidate);
        Text c = candidate.textBeside(primary);
        if (p.hasTooManyLines() || c.hasTooManyLines()) return Outcome.TOO_COMPLEX;
        TextSide ofCandidate = TextSide.ofCandidate(c, html, p, terms.links());
        new TextComparison(TextSide.ofPrimary(p, html), ofCandidate, sink).compare();
        return Outcome.COMPARED;
    }
}
