package dev.understudy.exchange;

/** Templates compared without the names of their placeholders. Pure. */
final class Placeholders {
    private Placeholders() {}

    static boolean agree(String one, String other) {
        if (one.equals(other)) return true;
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            if (one.charAt(i) != other.charAt(j)) return false;
            boolean opens = one.charAt(i) == '{';
            i = opens ? behind(one, i) : i + 1;
            j = opens ? behind(other, j) : j + 1;
        }
        return i == one.length() && j == other.length();
    }

    private static int behind(String template, int open) {
        int close = template.indexOf('}', open);
        return close < 0 ? template.length() : close + 1;
    }
}
