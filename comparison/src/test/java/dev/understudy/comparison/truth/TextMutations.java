package dev.understudy.comparison.truth;

import static dev.understudy.comparison.truth.Mutation.formatting;
import static dev.understudy.comparison.truth.Mutation.harmless;
import static dev.understudy.comparison.truth.Mutation.real;

import dev.understudy.comparison.truth.Mutation.Change;
import dev.understudy.comparison.truth.Mutation.Changed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Bodies that are no single JSON document: pages, tables, XML, lines of JSON; and JSON that is none any more. */
final class TextMutations {
    private static final String ANYWHERE = "text";

    private TextMutations() {}

    static List<Mutation> all() {
        return List.of(
                formatting("other ends of lines", type("html", text -> text.replace("\n", "\r\n"))),
                harmless(
                        "XML attributes in another order",
                        type(
                                "xml",
                                text -> text.replaceFirst(
                                        "id=\"(\\d+)\" status=\"(\\w+)\"", "status=\"$2\" id=\"$1\""))),
                harmless(
                        "XML attributes in other quotes",
                        type("xml", text -> text.replace("vip=\"true\"", "vip='true'"))),
                harmless("an XML character by its number", type("xml", text -> text.replace("\u00df", "&#xDF;"))),
                harmless(
                        "a record of lines of JSON in another spelling",
                        type("ndjson", text -> text.replaceFirst("\\{\"seq\": (\\d), ", "{\"seq\":$1,  "))),
                real("a word in a line", lines((lines, random) -> inLine(lines, random, "7", "8"))),
                real("a line lost", lines((lines, random) -> {
                    lines.remove(1 + random.nextInt(lines.size() - 2));
                    return lines;
                })),
                real("a line twice", lines((lines, random) -> {
                    int which = 1 + random.nextInt(lines.size() - 2);
                    lines.add(which, lines.get(which));
                    return lines;
                })),
                real("two lines exchanged", lines((lines, random) -> {
                    int which = 1 + random.nextInt(lines.size() - 2);
                    Collections.swap(lines, which, lines.size() - 2 == which ? 1 : which + 1);
                    return lines;
                })),
                real("a line with an accent lost", lines((lines, random) -> inLine(lines, random, "\u00df", "ss"))),
                real("JSON cut short", json(text -> text.substring(0, text.length() - 1))),
                real("more behind JSON", json(text -> text + " x")),
                real("JSON with single quotes", json(text -> text.replace('"', '\''))),
                real("JSON with a comma too many", json(text -> text.replaceFirst("([}\\]])$", ",$1"))),
                real("NaN for a number", json(text -> text.replaceFirst(": \\d+(\\.\\d+)?([,}])", ": NaN$2"))),
                real("a page for JSON", json(text -> "<html><body>" + text + "</body></html>")),
                real(
                        "the wrong bytes for its charset",
                        (draft, random) -> draft.isJson()
                                        && draft.json().orElseThrow().text().contains("\u00df")
                                ? Optional.of(new Changed(
                                        draft.withBytes(draft.json()
                                                .orElseThrow()
                                                .text()
                                                .getBytes(StandardCharsets.ISO_8859_1)),
                                        ""))
                                : Optional.empty()));
    }

    private static Change json(UnaryOperator<String> change) {
        return (draft, random) -> draft.json()
                .map(Json::text)
                .filter(text -> !change.apply(text).equals(text))
                .map(text -> new Changed(draft.withBytes(change.apply(text).getBytes(StandardCharsets.UTF_8)), ""));
    }

    private static Change type(String type, UnaryOperator<String> change) {
        return (draft, random) -> draft.content() instanceof Draft.Content.Plain plain
                        && draft.header("Content-Type").orElse("").contains(type)
                ? Optional.of(new Changed(draft.withText(change.apply(plain.text())), ""))
                : Optional.empty();
    }

    private static Change lines(BiFunction<List<String>, Random, List<String>> change) {
        return (draft, random) -> draft.content() instanceof Draft.Content.Plain plain
                ? Optional.of(new Changed(
                        draft.withText(String.join(
                                        "\n",
                                        change.apply(
                                                new ArrayList<>(
                                                        plain.text().lines().toList()),
                                                random))
                                + "\n"),
                        ANYWHERE))
                : Optional.empty();
    }

    private static List<String> inLine(List<String> lines, Random random, String from, String to) {
        List<Integer> fitting = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) if (lines.get(i).contains(from)) fitting.add(i);
        if (fitting.isEmpty()) return lines;
        int which = fitting.get(random.nextInt(fitting.size()));
        lines.set(which, lines.get(which).replace(from, to));
        return lines;
    }
}
