package dev.understudy.comparison.difference;

/** Text that every database and page takes: NUL and lone surrogates, which some refuse, are shown as U+FFFD. */
public final class Legible {
    private static final char REPLACEMENT = '\uFFFD';

    private Legible() {}

    /** The same text where there is nothing to replace. */
    public static String of(String text) {
        return isLegible(text) ? text : replaced(text);
    }

    /** The first characters, with a mark that says how many more there are. */
    public static String of(String text, int limit) {
        if (text.length() <= limit) return of(text);
        int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
        return of(text.substring(0, end)) + "… (" + (text.length() - end) + " more)";
    }

    static boolean isLegible(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) return false;
        }
        return true;
    }

    private static String replaced(String text) {
        var legible = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            boolean refused = point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
            legible.appendCodePoint(refused ? REPLACEMENT : point);
        });
        return legible.toString();
    }
}
