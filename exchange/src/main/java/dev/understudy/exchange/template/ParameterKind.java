package dev.understudy.exchange.template;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the value of a route's parameter may read; the earlier ones are tried first. A placeholder of a template that is written
 * down already, such as {@code {id}}, reads as what it stands for.
 */
public enum ParameterKind {
    INT {
        @Override
        boolean reads(String text) {
            return isAll(text, ParameterKind::isDigit);
        }
    },
    UUID {
        @Override
        boolean reads(String text) {
            return text.length() == 36 && isAll(text, c -> c == '-' || isHexDigit(c));
        }
    },
    SLUG {
        @Override
        boolean reads(String text) {
            return isAll(text, c -> c == '-' || c == '_' || isDigit(c) || isLetter(c));
        }
    },
    /** Anything within one segment. */
    ANY {
        @Override
        boolean reads(String text) {
            return true;
        }
    },
    /** One segment or more. */
    PATH {
        @Override
        boolean reads(String text) {
            return true;
        }
    };

    /** As a pattern has it behind a colon; empty for {@link #ANY}. */
    public String word() {
        return this == ANY ? "" : name().toLowerCase(Locale.ROOT);
    }

    /** In the order in which they are tried. */
    char rank() {
        return switch (this) {
            case INT -> 'a';
            case UUID -> 'b';
            case SLUG -> 'c';
            case ANY -> 'd';
            case PATH -> 'e';
        };
    }

    static Optional<ParameterKind> named(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    boolean accepts(String text) {
        if (text.isEmpty()) return false;
        boolean isPlaceholder = text.startsWith("{") && text.endsWith("}");
        return isPlaceholder ? acceptsPlaceholder(text) : reads(text);
    }

    abstract boolean reads(String text);

    /** Those that were learned say what they stand for; the name of an inventory's could be anything. */
    private boolean acceptsPlaceholder(String placeholder) {
        return switch (placeholder) {
            case "{hidden}" -> this == ANY || this == PATH;
            case "{id}" -> this != UUID;
            case "{uuid}" -> this != INT;
            case "{hash}", "{date}" -> this != INT && this != UUID;
            default -> true;
        };
    }

    private interface CharacterTest {
        boolean holds(char c);
    }

    private static boolean isAll(String text, CharacterTest test) {
        for (int i = 0; i < text.length(); i++) {
            if (!test.holds(text.charAt(i))) return false;
        }
        return !text.isEmpty();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHexDigit(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
