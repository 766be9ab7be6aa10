package dev.understudy.comparison.truth;

import static dev.understudy.comparison.truth.Mutation.formatting;
import static dev.understudy.comparison.truth.Mutation.harmless;
import static dev.understudy.comparison.truth.Mutation.real;

import dev.understudy.comparison.truth.Mutation.Change;
import dev.understudy.comparison.truth.Mutation.Changed;
import dev.understudy.exchange.message.Header;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;

/** Status, headers, and how the body travelled. */
final class HeadMutations {
    private HeadMutations() {}

    static List<Mutation> all() {
        return List.of(
                harmless("header lines in another order", (draft, random) -> {
                    var lines = new ArrayList<>(draft.headers());
                    // two cookies of one name would not be the same in another order, and there are none here
                    Collections.shuffle(lines, random);
                    return Optional.of(new Changed(draft.withHeaders(lines), ""));
                }),
                harmless(
                        "header names in another case",
                        (draft, random) -> Optional.of(new Changed(
                                draft.withHeaders(draft.headers().stream()
                                        .map(line -> new Header(line.name().toLowerCase(Locale.ROOT), line.value()))
                                        .toList()),
                                ""))),
                harmless("another date", value("Date", date -> "Wed, 04 Mar 2026 09:12:45 GMT")),
                harmless("another server", value("Server", server -> "uvicorn")),
                harmless("another request id", value("X-Request-Id", id -> "fe-77120")),
                harmless("another entity tag", value("ETag", tag -> "W/\"9\"")),
                harmless(
                        "Vary in another order and case",
                        value("Vary", vary -> reversed(vary.toLowerCase(Locale.ROOT)))),
                harmless("Allow in another order", value("Allow", HeadMutations::reversed)),
                harmless("Cache-Control in another order", value("Cache-Control", HeadMutations::reversed)),
                harmless(
                        "another value of a cookie",
                        value("Set-Cookie", cookie -> cookie.replaceFirst("=[^;]*", "=2"))),
                harmless(
                        "cookie attributes in another order and case",
                        value("Set-Cookie", HeadMutations::respelledCookie)),
                harmless(
                        "content type in another case",
                        value("Content-Type", type -> type.replace("application", "Application"))),
                harmless(
                        "compressed",
                        (draft, random) -> Optional.of(
                                new Changed(draft.withBytes(gzip(draft.bytes())).and("Content-Encoding", "gzip"), ""))),
                harmless("links under the mapping", HeadMutations::mapped),
                formatting(
                        "the default charset named",
                        valueWhere(
                                "Content-Type",
                                type -> type.equals("application/json"),
                                type -> type + "; charset=utf-8")),
                real("another status of the class", status(status -> status / 100 * 100 + 2)),
                real("a server error", status(status -> 500)),
                real("not found", status(status -> status == 404 ? 200 : 404)),
                real("a redirect", status(status -> 301)),
                real("another media type", where(Draft::isJson, value("Content-Type", type -> "application/vnd.shop"))),
                real("the content type lost", where(Draft::isJson, without("Content-Type"))),
                real(
                        "another charset",
                        where(
                                draft -> isAscii(draft.bytes()),
                                valueWhere(
                                        "Content-Type",
                                        type -> type.endsWith("utf-8"),
                                        type -> type.replace("utf-8", "iso-8859-15")))),
                real("a method lost from Allow", value("Allow", allow -> "GET, OPTIONS")),
                real("a method added to Allow", value("Allow", allow -> allow + ", PATCH")),
                real("Vary loses a name", value("Vary", vary -> "Accept")),
                real("Vary lost", without("Vary")),
                real("a frame policy lost", without("X-Frame-Options")),
                real("another frame policy", value("X-Frame-Options", policy -> "DENY")),
                real(
                        "a header added",
                        (draft, random) -> Optional.of(new Changed(draft.and("X-Total", "1041"), "x-total"))),
                real(
                        "cached for another time",
                        value("Cache-Control", control -> control.replaceFirst("=\\d+", "=60"))),
                real(
                        "public for private",
                        valueWhere(
                                "Cache-Control",
                                control -> control.contains("private"),
                                control -> control.replace("private", "public"))),
                real("a cookie lost", without("Set-Cookie")),
                real("a cookie under another name", value("Set-Cookie", cookie -> "x" + cookie)),
                real(
                        "a cookie for another path",
                        value("Set-Cookie", cookie -> cookie.replace("Path=/", "Path=/shop"))),
                real(
                        "a cookie without SameSite",
                        valueWhere(
                                "Set-Cookie",
                                cookie -> cookie.contains("SameSite"),
                                cookie -> cookie.replace("; SameSite=Lax", ""))),
                real("a cookie that becomes secure", value("Set-Cookie", cookie -> cookie + "; Secure")),
                real(
                        "a cookie kept for another time",
                        valueWhere(
                                "Set-Cookie",
                                cookie -> cookie.contains("Max-Age"),
                                cookie -> cookie.replace("1209600", "3600"))),
                real("a cookie with an age", value("Set-Cookie", cookie -> cookie + "; Max-Age=60")),
                real("Location to another one", value("Location", to -> "/api/v1/reviews/552/")),
                real("Location lost", without("Location")),
                real("Link to another page", value("Link", link -> link.replace("page=3", "page=4"))),
                real("Link of another relation", value("Link", link -> link.replace("next", "prev"))),
                real("another file name", value("Content-Disposition", to -> to.replace("orders", "export"))),
                real(
                        "an empty body",
                        (draft, random) -> Optional.of(new Changed(draft.withBytes(new byte[0]), "body"))));
    }

    private static Change value(String name, UnaryOperator<String> change) {
        return (draft, random) ->
                draft.header(name, change).map(changed -> new Changed(changed, name.toLowerCase(Locale.ROOT)));
    }

    private static Change valueWhere(String name, Predicate<String> fits, UnaryOperator<String> change) {
        return (draft, random) -> draft.header(name)
                .filter(fits)
                .flatMap(value -> draft.header(name, change))
                .map(changed -> new Changed(changed, name.toLowerCase(Locale.ROOT)));
    }

    private static Change where(Predicate<Draft> fits, Change change) {
        return (draft, random) -> fits.test(draft) ? change.on(draft, random) : Optional.empty();
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte one : bytes) if (one < 0) return false;
        return true;
    }

    private static Change without(String name) {
        return (draft, random) ->
                draft.without(name).map(changed -> new Changed(changed, name.toLowerCase(Locale.ROOT)));
    }

    private static Change status(IntUnaryOperator change) {
        return (draft, random) ->
                Optional.of(new Changed(draft.withStatus(change.applyAsInt(draft.status())), "status"));
    }

    private static Optional<Changed> mapped(Draft draft, Random random) {
        UnaryOperator<String> link = text -> text.replace("/api/v1/", "/api/v2/");
        Draft head = draft.withHeaders(draft.headers().stream()
                .map(line -> new Header(line.name(), link.apply(line.value())))
                .toList());
        Draft whole = switch (head.content()) {
            case Draft.Content.Tree tree ->
                head.with(JsonParser.parse(link.apply(tree.root().text())));
            case Draft.Content.Plain plain -> head.withText(link.apply(plain.text()));
            case Draft.Content.Raw raw -> head;
        };
        return Optional.of(new Changed(whole, ""));
    }

    private static String reversed(String list) {
        List<String> elements = new ArrayList<>(List.of(list.split(", ?", -1)));
        Collections.reverse(elements);
        return String.join(",", elements);
    }

    private static String respelledCookie(String cookie) {
        List<String> parts = new ArrayList<>(List.of(cookie.split("; ", -1)));
        Collections.reverse(parts.subList(1, parts.size()));
        parts.replaceAll(part -> part.startsWith("Path=") ? "path=" + part.substring(5) : part);
        return String.join(";", parts);
    }

    private static byte[] gzip(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return packed.toByteArray();
    }
}
