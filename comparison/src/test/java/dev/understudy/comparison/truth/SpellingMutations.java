package dev.understudy.comparison.truth;

import static dev.understudy.comparison.truth.Mutation.formatting;
import static dev.understudy.comparison.truth.Mutation.harmless;
import static dev.understudy.comparison.truth.Spots.scalar;

import dev.understudy.comparison.truth.Json.Obj;
import dev.understudy.comparison.truth.Json.Scalar;
import dev.understudy.comparison.truth.Mutation.Change;
import dev.understudy.comparison.truth.Mutation.Changed;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** JSON spelled otherwise: what a rewrite in another language does to nearly every body. */
final class SpellingMutations {
    private SpellingMutations() {}

    static List<Mutation> all() {
        return List.of(
                harmless(
                        "members in another order",
                        (draft, random) -> draft.json()
                                .map(root -> root.everywhere(json -> {
                                    if (!(json instanceof Obj obj)) return json;
                                    var members = new ArrayList<>(obj.members());
                                    Collections.shuffle(members, random);
                                    return new Obj(members);
                                }))
                                .map(root -> new Changed(draft.with(root), ""))),
                harmless("indented", respelled(root -> root.text(depth -> "\n" + "  ".repeat(depth), " "))),
                harmless("no space at all", respelled(root -> root.text(depth -> "", ""))),
                harmless("tabs and carriage returns", respelled(root -> root.text(depth -> "\r\n\t", "\t"))),
                harmless("a newline at the end", respelled(root -> root.text() + "\n")),
                harmless("a byte order mark", respelled(root -> "\ufeff" + root.text())),
                harmless("letters escaped", strings(SpellingMutations::escaped)),
                harmless("slashes escaped", strings(raw -> raw.replaceAll("(?<!\\\\)/", "\\\\/"))),
                harmless(
                        "ampersands and angle brackets escaped",
                        strings(raw -> raw.replace("&", "\\u0026")
                                .replace("<", "\\u003c")
                                .replace(">", "\\u003E"))),
                formatting("an integer with a point", scalar(Spots::isInteger, (raw, random) -> raw + ".0")),
                formatting(
                        "a decimal with more zeros", scalar(SpellingMutations::isDecimal, (raw, random) -> raw + "00")),
                formatting("a number with an exponent", scalar(Spots::isInteger, (raw, random) -> raw + "e0")),
                formatting(
                        "an instant with an offset of zero",
                        scalar(Spots::isInstant, (raw, random) -> raw.replace("Z\"", "+00:00\""))),
                formatting(
                        "an instant with another offset",
                        scalar(Spots::isInstant, (raw, random) -> Instants.elsewhere(raw))),
                formatting(
                        "an instant with microseconds",
                        scalar(
                                raw -> Spots.isInstant(raw) && !raw.contains("."),
                                (raw, random) -> raw.replace("Z\"", ".000000Z\""))),
                formatting(
                        "an instant without a zone",
                        scalar(Spots::isInstant, (raw, random) -> raw.replace("Z\"", "\""))),
                formatting(
                        "accents decomposed",
                        scalar(
                                raw -> Spots.isString(raw) && !Normalizer.isNormalized(raw, Normalizer.Form.NFD),
                                (raw, random) -> Normalizer.normalize(raw, Normalizer.Form.NFD))));
    }

    /** The same tree as text of its own; nothing changes a tree any more after that. */
    private static Change respelled(Function<Json, String> spelling) {
        return (draft, random) -> draft.json()
                .map(root -> new Changed(draft.withBytes(spelling.apply(root).getBytes(StandardCharsets.UTF_8)), ""));
    }

    /** All strings, also names. */
    private static Change strings(UnaryOperator<String> spelling) {
        return (draft, random) -> {
            Optional<Json> respelled = draft.json()
                    .map(root -> root.everywhere(json -> switch (json) {
                        case Scalar scalar
                        when Spots.isString(scalar.raw()) -> new Scalar(spelling.apply(scalar.raw()));
                        case Obj obj ->
                            new Obj(obj.members().stream()
                                    .map(member -> new Json.Member(spelling.apply(member.name()), member.value()))
                                    .toList());
                        default -> json;
                    }));
            return respelled.map(root -> new Changed(draft.with(root), ""));
        };
    }

    private static String escaped(String raw) {
        if (raw.contains("\\u")) return raw;
        var text = new StringBuilder();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean named = i > 0 && raw.charAt(i - 1) == '\\';
            text.append(c > 127 || (c == 'e' && !named) ? "\\u%04x".formatted((int) c) : String.valueOf(c));
        }
        return text.toString();
    }

    private static boolean isDecimal(String raw) {
        return Spots.isNumber(raw) && raw.contains(".") && !raw.contains("e");
    }
}
