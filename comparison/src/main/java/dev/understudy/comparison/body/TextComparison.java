package dev.understudy.comparison.body;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import dev.understudy.comparison.difference.DifferenceSink;
import dev.understudy.comparison.difference.Kind;
import dev.understudy.comparison.difference.Location;
import dev.understudy.comparison.difference.Value;
import dev.understudy.comparison.link.Links;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares texts by lines; links of the candidate count as the primary would spell them. */
record TextComparison(Links links, DifferenceSink sink) {
    /** Beyond this many lines that are in question, which lines belong together is not looked for. */
    private static final int MOST_ALIGNED = 4_000;

    void compare(Text primary, Text candidate) {
        List<String> p = primary.lines();
        Set<String> known = new HashSet<>(p);
        List<String> c = candidate.lines().stream()
                .map(line -> known.contains(line) ? line : asPrimary(line))
                .toList();
        int start = 0;
        while (start < Math.min(p.size(), c.size()) && p.get(start).equals(c.get(start))) start++;
        int end = 0;
        while (end < Math.min(p.size(), c.size()) - start
                && p.get(p.size() - 1 - end).equals(c.get(c.size() - 1 - end))) end++;

        List<String> primaryMiddle = p.subList(start, p.size() - end);
        List<String> candidateMiddle = c.subList(start, c.size() - end);
        if (primaryMiddle.isEmpty() && candidateMiddle.isEmpty()) {
            spelling(primary, candidate, c);
        } else if (primaryMiddle.size() + candidateMiddle.size() > MOST_ALIGNED) {
            add(start, primaryMiddle, candidateMiddle);
        } else {
            for (AbstractDelta<String> delta :
                    DiffUtils.diff(primaryMiddle, candidateMiddle).getDeltas()) {
                Chunk<String> source = delta.getSource();
                add(
                        start + source.getPosition(),
                        source.getLines(),
                        delta.getTarget().getLines());
            }
        }
    }

    private String asPrimary(String line) {
        String from = links.mapping().candidatePrefix();
        // a bare slash or nothing stands everywhere in a text: only a prefix that names something can be looked for
        return from.length() > 1 && line.contains(from)
                ? line.replace(from, links.mapping().primaryPrefix())
                : line;
    }

    private void add(int line, List<String> primary, List<String> candidate) {
        Kind kind = primary.isEmpty() ? Kind.TEXT_EXTRA : candidate.isEmpty() ? Kind.TEXT_MISSING : Kind.TEXT_LINE;
        sink.add(kind, new Location.Line(line + 1), value(primary), value(candidate));
    }

    private static Value value(List<String> lines) {
        return lines.isEmpty() ? Value.MISSING : Value.text(String.join("\n", lines));
    }

    /** The lines are the same and the bytes are not. */
    private void spelling(Text primary, Text candidate, List<String> mapped) {
        boolean onlyLinks = !candidate.lines().equals(mapped);
        if (!onlyLinks) {
            sink.add(
                    Kind.TEXT_SPELLING,
                    new Location.WholeBody(),
                    Value.text(primary.text()),
                    Value.text(candidate.text()));
        }
    }
}
