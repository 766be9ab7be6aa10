package dev.understudy.policy.inventory;

import dev.understudy.exchange.template.RouteTemplate;
import dev.understudy.policy.document.LocatedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what {@code manage.py show_urls} of django-extensions prints in any of its formats, and lists of patterns as they stand
 * in the code. Which methods a view takes is not said there.
 */
final class DjangoReader {
    private static final int LONGEST_LINE = 2_000;
    private static final int SHOWN = 200;
    private static final int MOST_NOT_TRANSLATED = 1_000;
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");
    private static final Pattern RULER = Pattern.compile("[-+| =]+");
    private static final Pattern CODE =
            Pattern.compile("^(?:re_path|path|url)\\(\\s*[rR]?(['\"])(.*?)\\1\\s*(?:,\\s*(include\\b)?.*|\\)?,?)$");

    private final List<Inventory.Entry> entries = new ArrayList<>();
    private final List<Inventory.NotTranslated> notTranslated = new ArrayList<>();

    private DjangoReader() {}

    static Inventory read(String text) {
        var reader = new DjangoReader();
        int number = 0;
        for (String line : text.split("\\R", -1)) reader.line(++number, line);
        return reader.inventory();
    }

    /** The JSON of {@code show_urls}: a list of objects with a url. */
    static Inventory read(LocatedDocument list) {
        var reader = new DjangoReader();
        for (int i = 0; i < list.root().size(); i++) {
            int line = list.place("/" + i).line();
            String url = list.root().get(i).path("url").asString("");
            if (url.isEmpty()) reader.cannot(line, list.root().get(i).toString(), "it has no url");
            else reader.pattern(line, url);
        }
        return reader.inventory();
    }

    private Inventory inventory() {
        return new Inventory(Inventory.Kind.DJANGO, entries, notTranslated);
    }

    private void line(int number, String coloured) {
        String line = COLOUR.matcher(coloured).replaceAll("");
        if (line.length() > LONGEST_LINE) {
            cannot(number, line, "it is longer than " + LONGEST_LINE + " characters");
            return;
        }
        boolean isDetail = line.startsWith("\t") && line.contains(":");
        if (line.isBlank()
                || line.startsWith("#")
                || isDetail
                || RULER.matcher(line).matches()) return;
        Matcher code = CODE.matcher(line.strip());
        if (code.matches()) code(number, code);
        else column(number, line.split("\t| +\\| +| {3,}", 2)[0].strip());
    }

    private void code(int number, Matcher code) {
        if (code.group(3) == null) pattern(number, code.group(2));
        else cannot(number, code.group(), "it includes other patterns; list them all with manage.py show_urls");
    }

    private void column(int number, String first) {
        if (!first.equals("URL")) pattern(number, first);
    }

    private void pattern(int line, String pattern) {
        try {
            List<RouteTemplate> templates = DjangoPattern.translated(pattern);
            entries.add(new Inventory.Entry(line, Set.of(), templates));
        } catch (NotTranslatable | IllegalArgumentException cannot) {
            cannot(line, pattern, String.valueOf(cannot.getMessage()));
        }
    }

    private void cannot(int line, String text, String why) {
        if (notTranslated.size() == MOST_NOT_TRANSLATED) {
            notTranslated.add(
                    new Inventory.NotTranslated(line, "", "more lines are not translated; they are not listed"));
        }
        if (notTranslated.size() > MOST_NOT_TRANSLATED) return;
        String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        notTranslated.add(new Inventory.NotTranslated(line, shown, why));
    }
}
