package dev.understudy.comparison.body;

import dev.understudy.comparison.align.EqualElements;
import dev.understudy.comparison.align.Matching;
import dev.understudy.comparison.align.Work;
import dev.understudy.comparison.difference.Difference;
import dev.understudy.comparison.difference.DifferenceSink;
import dev.understudy.comparison.difference.InlineChange;
import dev.understudy.comparison.difference.Kind;
import dev.understudy.comparison.difference.Location;
import dev.understudy.comparison.difference.Shape;
import dev.understudy.comparison.difference.Value;
import java.util.List;
import java.util.Optional;

/** Compares texts by lines, which lines belong together being found in linear work. */
final class TextComparison {
    /** More differences than this are one. */
    private static final int MOST = 2_000;

    private final TextSide primary;
    private final TextSide candidate;
    private final DifferenceSink sink;
    private final PairedLines paired = new PairedLines();
    private int found;

    TextComparison(TextSide primary, TextSide candidate, DifferenceSink sink) {
        this.primary = primary;
        this.candidate = candidate;
        this.sink = sink;
    }

    void compare() {
        Matching matching = new EqualElements(primary.hashes(), candidate.hashes(), new Work()).matched();
        boolean[] inOrder = matching.inOrder();
        int nextPrimary = 0;
        int nextCandidate = 0;
        for (int i = 0; i < inOrder.length; i++) {
            int partner = matching.ofOne(i);
            // a hash only proposes
            if (!inOrder[i] || !primary.meaning(i).equals(candidate.meaning(partner))) continue;
            gap(nextPrimary, i, nextCandidate, partner);
            pair(i, partner);
            nextPrimary = i + 1;
            nextCandidate = partner + 1;
        }
        gap(nextPrimary, primary.size(), nextCandidate, candidate.size());
        if (found > MOST) {
            var rest = new Value((found - MOST) + " more", Shape.BYTES);
            sink.add(Kind.NOT_EXPLORED, new Location.WholeBody(), rest, rest);
            sink.addUnlisted(found - MOST - 1);
        }
        spelling();
        sink.addPairings(paired.found());
    }

    private void pair(int ofPrimary, int ofCandidate) {
        paired.pair(primary.number(ofPrimary) - 1, candidate.number(ofCandidate) - 1);
    }

    /** Lines that stand between the same neighbours: one by one where there are as many on both sides. */
    private void gap(int fromPrimary, int toPrimary, int fromCandidate, int toCandidate) {
        int lines = toPrimary - fromPrimary;
        if (lines == toCandidate - fromCandidate) {
            for (int i = 0; i < lines; i++) line(fromPrimary + i, fromCandidate + i);
        } else {
            chunk(fromPrimary, primary.lines(fromPrimary, toPrimary), candidate.lines(fromCandidate, toCandidate));
        }
    }

    private void line(int ofPrimary, int ofCandidate) {
        pair(ofPrimary, ofCandidate);
        if (++found > MOST) return;
        String p = primary.line(ofPrimary);
        String c = candidate.line(ofCandidate);
        Optional<InlineChange> change = InlineChange.between(p, c);
        int at = change.map(InlineChange::at).orElse(0);
        sink.add(new Difference(
                Kind.TEXT_LINE, place(ofPrimary), Excerpt.of(p, at), Excerpt.of(c, at), change.orElse(null)));
    }

    private void chunk(int line, List<String> lost, List<String> gained) {
        if (++found > MOST) return;
        Kind kind = lost.isEmpty() ? Kind.TEXT_EXTRA : gained.isEmpty() ? Kind.TEXT_MISSING : Kind.TEXT_LINE;
        sink.add(kind, place(line), value(lost), value(gained));
    }

    private Location place(int line) {
        return new Location.Line(primary.number(line));
    }

    private static Value value(List<String> lines) {
        return lines.isEmpty() ? Value.MISSING : Value.text(String.join("\n", lines));
    }

    /** What of the texts is not the same in lines that are. */
    private void spelling() {
        // where one is lost or gained, its line says so
        boolean paired = primary.tokens().size() == candidate.tokens().size();
        if (paired && !primary.tokens().equals(candidate.tokens())) {
            sink.add(
                    Kind.TEXT_CSRF_TOKEN, new Location.WholeBody(), value(primary.tokens()), value(candidate.tokens()));
        }
        if (found == 0 && primary.isSpelledUnlike(candidate)) {
            sink.add(
                    Kind.TEXT_SPELLING,
                    new Location.WholeBody(),
                    Value.text(primary.whole()),
                    Value.text(candidate.whole()));
        }
    }
}
