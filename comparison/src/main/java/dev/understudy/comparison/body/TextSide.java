package dev.understudy.comparison.body;

import dev.understudy.comparison.link.Links;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One side's text by lines: as they stand, and as what they mean. In HTML white space within a line and empty lines mean
 * nothing, and tokens against forged requests are masked.
 */
final class TextSide {
    private final String whole;
    /** As they stand, links of the candidate spelled as the primary would. */
    private final List<String> lines;
    /** The same with tokens masked. */
    private final List<String> masked = new ArrayList<>();
    /** The lines that mean something: which they are, and what. */
    private final List<Integer> indexes = new ArrayList<>();

    private final List<String> meanings = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();

    private TextSide(String whole, List<String> lines, boolean html) {
        this.whole = whole;
        this.lines = lines;
        for (int i = 0; i < lines.size(); i++) {
            String line = html ? CsrfTokens.masked(lines.get(i), tokens) : lines.get(i);
            masked.add(line);
            if (html && line.isBlank()) continue;
            indexes.add(i);
            meanings.add(html ? spacedOnce(line) : line);
        }
    }

    static TextSide ofPrimary(Text text, boolean html) {
        return new TextSide(text.text(), text.lines(), html);
    }

    /** Links are spelled as the primary would, but in lines that the primary has as they are. */
    static TextSide ofCandidate(Text text, boolean html, Text primary, Links links) {
        Set<String> known = Set.copyOf(primary.lines());
        var ofCandidate = new LinksInText(links);
        List<String> lines = text.lines().stream()
                .map(line -> known.contains(line) ? line : ofCandidate.asPrimary(line))
                .toList();
        return new TextSide(text.text(), lines, html);
    }

    private static String spacedOnce(String line) {
        var spaced = new StringBuilder(line.length());
        boolean space = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (Character.isWhitespace(c)) {
                space = !spaced.isEmpty();
            } else {
                if (space) spaced.append(' ');
                spaced.append(c);
                space = false;
            }
        }
        return spaced.toString();
    }

    int size() {
        return meanings.size();
    }

    String meaning(int index) {
        return meanings.get(index);
    }

    String line(int index) {
        return lines.get(indexes.get(index));
    }

    List<String> lines(int from, int to) {
        return indexes.subList(from, to).stream().map(lines::get).toList();
    }

    /** From 1; of what stands behind the last line, the one after it. */
    int number(int index) {
        return 1 + (index < indexes.size() ? indexes.get(index) : lines.size());
    }

    long[] hashes() {
        return meanings.stream().mapToLong(TextSide::hash).toArray();
    }

    private static long hash(String text) {
        long hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = Long.rotateLeft((hash ^ text.charAt(i)) * 0x9E3779B97F4A7C15L, 29);
        }
        return hash;
    }

    /** Those against forged requests, in order. */
    List<String> tokens() {
        return tokens;
    }

    String whole() {
        return whole;
    }

    /** Asked of texts that differ though their lines mean the same: whether spacing, line ends or the charset do. */
    boolean isSpelledUnlike(TextSide candidate) {
        if (!masked.equals(candidate.masked)) return true;
        boolean sameLines =
                whole.lines().toList().equals(candidate.whole.lines().toList());
        return sameLines && tokens.equals(candidate.tokens);
    }
}
