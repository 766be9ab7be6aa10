package dev.understudy.reports.http;

import java.util.Optional;
import java.util.function.Function;

/** What a resource says. */
public sealed interface Reply {
    /** @param body written as JSON: a record, or a collection of records */
    record Json(int status, Object body) implements Reply {}

    /** @param file the name under which a browser keeps it */
    record Text(String type, String file, String body) implements Reply {}

    /** RFC 9457. */
    record Problem(int status, String title, String detail) implements Reply {}

    static Reply ok(Object body) {
        return new Json(200, body);
    }

    /** The thing itself, or 404. */
    static <T> Reply found(Optional<T> thing, String what, Function<T, Object> body) {
        return thing.<Reply>map(there -> ok(body.apply(there))).orElseGet(() -> notFound(what));
    }

    static Problem notFound(String what) {
        return new Problem(404, "Not found", "There is no such " + what + ".");
    }

    static Problem badRequest(String detail) {
        return new Problem(400, "Bad request", detail);
    }
}
