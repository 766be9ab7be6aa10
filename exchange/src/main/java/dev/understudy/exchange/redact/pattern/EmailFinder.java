package dev.understudy.exchange.redact.pattern;

import java.util.List;
import java.util.Set;

/**
 * Mail addresses: a local part of letters, digits and {@code . _ + - ' ~}, an at sign, and a domain with a dot whose last label
 * begins with a letter. Everything beyond ASCII counts as a letter. {@code react@18.2.0} and {@code icon@2x.png} are none.
 */
final class EmailFinder implements Finder {
    private static final Set<String> IMAGES = Set.of("png", "jpg", "jpeg", "gif", "webp", "svg");

    @Override
    public void find(String text, List<Stretch> found) {
        int free = 0;
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int from = localStart(text, free, at);
            int to = domainEnd(text, at + 1);
            free = at + 1;
            if (from == at || to < 0 || isImage(text, at + 1, to)) continue;
            found.add(new Stretch(from, to));
            free = to;
        }
    }

    private static int localStart(String text, int free, int at) {
        int from = at;
        while (from > free && isLocal(text, from - 1)) from--;
        while (from < at && ".'-".indexOf(text.charAt(from)) >= 0) from++;
        return from;
    }

    /** -1 where no domain begins here. Labels at the end that cannot be the last one of a domain are left out. */
    private static int domainEnd(String text, int from) {
        int end = from;
        while (isLabel(text, end) || (end > from && isDot(text, end) && isLabel(text, end + 1))) end++;
        while (end > from && text.charAt(end - 1) == '-') end--;
        for (int dot = end - 1; dot > from; dot--) {
            if (!isDot(text, dot)) continue;
            if (end - dot > 2 && isLetter(text, dot + 1)) return end;
            end = dot;
        }
        return -1;
    }

    private static boolean isImage(String text, int from, int to) {
        boolean scale = Digits.is(text, from) && text.startsWith("x.", from + 1);
        return scale && IMAGES.contains(text.substring(from + 3, to));
    }

    private static boolean isLocal(String text, int at) {
        return isLetter(text, at) || Digits.is(text, at) || "._+-'~".indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isLabel(String text, int at) {
        if (at >= text.length()) return false;
        return isLetter(text, at) || Digits.is(text, at) || text.charAt(at) == '-' || text.charAt(at) == '_';
    }

    private static boolean isDot(String text, int at) {
        return at < text.length() && text.charAt(at) == '.';
    }

    private static boolean isLetter(String text, int at) {
        return text.charAt(at) >= 0x80 || (Digits.isLetterOrDigit(text, at) && !Digits.is(text, at));
    }
}
