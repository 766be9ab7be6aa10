package dev.understudy.reports.report;

/** Text inside HTML and XML. */
final class Markup {
    private Markup() {}

    /** Safe in content and in quoted attributes; characters that XML cannot hold become U+FFFD. */
    static String escaped(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(isXml(character) ? character : 0xFFFD);
            }
        });
        return out.toString();
    }

    /** XML 1.0, production Char. */
    private static boolean isXml(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }
}
