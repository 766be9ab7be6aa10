package dev.understudy.policy.inventory;

import dev.understudy.exchange.template.RouteTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One URL pattern of Django: of {@code path()}, with converters, or a regular expression, whole or as {@code show_urls} has
 * simplified it. What is read is the part of the language that people write URLs in; the expression is never run.
 */
final class DjangoPattern {
    private static final Set<String> CONVERTERS = Set.of("int", "slug", "uuid", "path");
    private static final int DEEPEST = 20;

    private final String text;
    private int at;
    private int unnamed;
    private int depth;
    private boolean closed;

    private DjangoPattern(String text) {
        this.text = text;
    }

    /** Ways to write its paths, the usual one first. */
    static List<RouteTemplate> translated(String written) throws NotTranslatable {
        // show_urls drops the question mark behind the slash of Django REST framework's format suffixes
        boolean isSuffix = written.endsWith(".<format>/") && !written.startsWith("^");
        String pattern = isSuffix ? written + "?" : written;
        var parser = new DjangoPattern(pattern);
        Fragments fragments = parser.alternatives();
        if (parser.at < pattern.length()) throw new NotTranslatable("a group is closed that was not opened");
        boolean isOpen = pattern.startsWith("^") && !parser.closed;
        List<RouteTemplate> templates = new ArrayList<>();
        for (Fragments.Fragment each : fragments.all()) {
            String path = absolute(each.pattern());
            String name = absolute(each.name());
            templates.add(new RouteTemplate(path, name));
            if (!isOpen || path.contains(":path}")) continue;
            // an expression without an end takes whatever follows
            templates.add(new RouteTemplate(path.endsWith("/") ? path + "{rest:path}" : path + "/{rest:path}", name));
        }
        return templates.stream().distinct().toList();
    }

    private static String absolute(String path) {
        return path.startsWith("/") ? path : "/" + path;
    }

    private Fragments alternatives() throws NotTranslatable {
        if (++depth > DEEPEST) throw new NotTranslatable("its groups are deeper than " + DEEPEST);
        Fragments all = sequence();
        while (is('|')) {
            at++;
            all = all.or(sequence());
        }
        depth--;
        return all;
    }

    private Fragments sequence() throws NotTranslatable {
        Fragments all = Fragments.NOTHING;
        while (at < text.length() && !is('|') && !is(')')) all = all.and(optional(atom()));
        return all;
    }

    private Fragments optional(Fragments atom) throws NotTranslatable {
        if (is('?')) {
            at++;
            return atom.or(Fragments.NOTHING);
        }
        if (is('+') || is('*') || is('{')) throw new NotTranslatable("it repeats a part, at character " + (at + 1));
        return atom;
    }

    private Fragments atom() throws NotTranslatable {
        char c = text.charAt(at);
        return switch (c) {
            case '^' -> nothing();
            case '$' -> end();
            case '(' -> group();
            case '[' -> taken(characters());
            case '<' -> converter();
            case '\\' -> escape();
            case '.' -> dot();
            case '?', '+', '*' -> throw new NotTranslatable("nothing is there to repeat, at character " + (at + 1));
            default -> literal();
        };
    }

    private Fragments nothing() {
        at++;
        return Fragments.NOTHING;
    }

    private Fragments end() {
        closed = true;
        return nothing();
    }

    private Fragments literal() {
        int codePoint = text.codePointAt(at);
        at += Character.charCount(codePoint);
        return Fragments.literal(Character.toString(codePoint));
    }

    /** {@code <int:pk>}, or {@code <pk>}. */
    private Fragments converter() throws NotTranslatable {
        int close = text.indexOf('>', at);
        if (close < 0) throw new NotTranslatable("a '<' is not closed");
        String inside = text.substring(at + 1, close);
        at = close + 1;
        int colon = inside.indexOf(':');
        String kind = colon < 0 ? "" : inside.substring(0, colon).toLowerCase(Locale.ROOT);
        return Fragments.parameter(inside.substring(colon + 1), CONVERTERS.contains(kind) ? kind : "");
    }

    private Fragments escape() throws NotTranslatable {
        if (at + 1 >= text.length()) throw new NotTranslatable("it ends with a backslash");
        char escaped = text.charAt(at + 1);
        if (escaped == 'A' || escaped == 'Z' || escaped == 'b') {
            at += 2;
            closed |= escaped == 'Z';
            return Fragments.NOTHING;
        }
        if ("dwDWsS".indexOf(escaped) >= 0) {
            int from = at;
            at += 2;
            return taken(text.substring(from, at) + times());
        }
        if (Character.isLetterOrDigit(escaped)) throw new NotTranslatable("it has the escape \\" + escaped);
        at++;
        return literal();
    }

    /** A dot that is repeated is any rest; one alone is what people forgot to escape. */
    private Fragments dot() throws NotTranslatable {
        at++;
        String times = times();
        return times.isEmpty() ? Fragments.literal(".") : taken("." + times);
    }

    private String characters() throws NotTranslatable {
        int close = text.indexOf(']', at + 2);
        if (close < 0) throw new NotTranslatable("a '[' is not closed");
        String characters = text.substring(at, close + 1);
        at = close + 1;
        return characters + times();
    }

    private String times() {
        int from = at;
        if (is('{')) at = Math.max(text.indexOf('}', at) + 1, at);
        else if (is('+') || is('*')) at++;
        if (at > from && is('?')) at++;
        return text.substring(from, at);
    }

    private Fragments taken(String body) throws NotTranslatable {
        return GroupBody.taken("arg" + ++unnamed, body);
    }

    private Fragments group() throws NotTranslatable {
        int close = closing();
        String whole = text.substring(at + 1, close);
        if (whole.startsWith("?P<") && whole.indexOf('>') > 3) {
            at = close + 1;
            int named = whole.indexOf('>');
            return GroupBody.taken(whole.substring(3, named), whole.substring(named + 1));
        }
        boolean isCapturing = !whole.startsWith("?");
        if (!isCapturing && !whole.startsWith("?:")) {
            throw new NotTranslatable("it has the group (" + whole + "), which looks around or sets flags");
        }
        if (isCapturing && !whole.contains("(") && !whole.replace("[^/", "").contains("/")) {
            at = close + 1;
            return taken(whole);
        }
        at += isCapturing ? 1 : 3;
        Fragments inside = alternatives();
        at++;
        return inside;
    }

    /** Where the group ends that begins here. */
    private int closing() throws NotTranslatable {
        int open = 0;
        boolean isClass = false;
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') i++;
            else if (c == '[') isClass = true;
            else if (c == ']') isClass = false;
            else if (c == '(' && !isClass) open++;
            else if (c == ')' && !isClass && --open == 0) return i;
        }
        throw new NotTranslatable("a '(' is not closed");
    }

    private boolean is(char c) {
        return at < text.length() && text.charAt(at) == c;
    }
}
