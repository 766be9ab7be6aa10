package dev.understudy.exchange.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** One segment of a route's pattern: a literal, a parameter, or both mixed, such as {@code {pk}.{format}}. */
final class SegmentPattern implements Comparable<SegmentPattern> {
    private static final int PARAMETERS = 4;
    /** What has more letters of its own is tried first, then what says more of its parameter. */
    private static final Comparator<SegmentPattern> PRECEDENCE = Comparator.comparing(SegmentPattern::isMixed)
            .thenComparingInt(SegmentPattern::literalLength)
            .reversed()
            .thenComparing(SegmentPattern::shape);

    private final List<Token> tokens;
    private final String shape;

    private SegmentPattern(List<Token> tokens) {
        this.tokens = List.copyOf(tokens);
        shape = tokens.stream().map(Token::shape).collect(Collectors.joining());
    }

    private sealed interface Token {
        record Literal(String text) implements Token {}

        record Parameter(String name, ParameterKind kind) implements Token {}

        default String shape() {
            return switch (this) {
                case Literal literal -> literal.text();
                case Parameter parameter -> "{" + parameter.kind().rank() + "}";
            };
        }
    }

    /** @throws IllegalArgumentException with a sentence on what is wrong */
    static SegmentPattern parse(String segment) {
        var tokens = new ArrayList<Token>();
        int from = 0;
        while (from < segment.length()) {
            int open = segment.indexOf('{', from);
            if (open != from) {
                int end = open < 0 ? segment.length() : open;
                tokens.add(new Token.Literal(literal(segment.substring(from, end))));
                from = end;
                continue;
            }
            int close = segment.indexOf('}', open);
            if (close < 0) throw new IllegalArgumentException("a brace is not closed in '" + segment + "'");
            tokens.add(parameter(segment.substring(open + 1, close)));
            from = close + 1;
        }
        check(segment, tokens);
        return new SegmentPattern(tokens);
    }

    private static String literal(String text) {
        if (text.indexOf('}') >= 0) throw new IllegalArgumentException("a brace is not opened in '" + text + "'");
        return text;
    }

    private static Token.Parameter parameter(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        String word = colon < 0 ? "" : text.substring(colon + 1);
        if (name.isEmpty() || name.indexOf('{') >= 0) {
            throw new IllegalArgumentException("a parameter has no name: '{" + text + "}'");
        }
        return new Token.Parameter(
                name,
                ParameterKind.named(word)
                        .orElseThrow(() -> new IllegalArgumentException("no parameter is of the kind '" + word + "'")));
    }

    private static void check(String segment, List<Token> tokens) {
        long parameters =
                tokens.stream().filter(Token.Parameter.class::isInstance).count();
        if (parameters > PARAMETERS) {
            throw new IllegalArgumentException("more than " + PARAMETERS + " parameters are in '" + segment + "'");
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (!(tokens.get(i) instanceof Token.Parameter parameter)) continue;
            if (parameter.kind() == ParameterKind.PATH && tokens.size() > 1) {
                throw new IllegalArgumentException("a path is only a part of the segment '" + segment + "'");
            }
            if (i > 0 && tokens.get(i - 1) instanceof Token.Parameter) {
                throw new IllegalArgumentException("two parameters have nothing between them in '" + segment + "'");
            }
        }
    }

    /** With the names of its parameters, without their kinds. */
    String name() {
        return tokens.stream()
                .map(token -> switch (token) {
                    case Token.Literal literal -> literal.text();
                    case Token.Parameter parameter -> "{" + parameter.name() + "}";
                })
                .collect(Collectors.joining());
    }

    /** The same for all that match the same. */
    String shape() {
        return shape;
    }

    boolean isLiteral() {
        return tokens.stream().noneMatch(Token.Parameter.class::isInstance);
    }

    boolean isPath() {
        return tokens.size() == 1
                && tokens.getFirst() instanceof Token.Parameter(String name, ParameterKind kind)
                && kind == ParameterKind.PATH;
    }

    private boolean isMixed() {
        return tokens.size() > 1;
    }

    private int literalLength() {
        return tokens.stream()
                .mapToInt(token -> token instanceof Token.Literal(String text) ? text.length() : 0)
                .sum();
    }

    /**
     * Without going back: a literal is found at its first place, the last one at its last. For patterns with parameters.
     */
    boolean matches(String segment) {
        int at = 0;
        int last = tokens.size() - 1;
        for (int i = 0; i <= last; i++) {
            switch (tokens.get(i)) {
                case Token.Literal literal -> {
                    if (!segment.startsWith(literal.text(), at)) return false;
                    at += literal.text().length();
                }
                case Token.Parameter parameter -> {
                    int end = i == last ? segment.length() : end(segment, at, i + 1);
                    if (end < at || !parameter.kind().accepts(segment.substring(at, end))) return false;
                    at = end;
                }
            }
        }
        return at == segment.length();
    }

    /** Where the literal begins that is the token of that number; -1 where it is not found. */
    private int end(String segment, int from, int number) {
        String text = ((Token.Literal) tokens.get(number)).text();
        if (number == tokens.size() - 1) return segment.endsWith(text) ? segment.length() - text.length() : -1;
        boolean isLastOne = number == tokens.size() - 2;
        return isLastOne ? segment.lastIndexOf(text) : segment.indexOf(text, from + 1);
    }

    @Override
    public int compareTo(SegmentPattern other) {
        return PRECEDENCE.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SegmentPattern pattern && pattern.shape.equals(shape);
    }

    @Override
    public int hashCode() {
        return shape.hashCode();
    }
}
