package dev.understudy.standalone.cli.inventory;

/** Texts of files and of traffic on a terminal: nothing in them may move its cursor or end the line. */
final class Plain {
    private Plain() {}

    static String text(String text) {
        return text.replaceAll("\\p{C}", "\uFFFD");
    }
}
