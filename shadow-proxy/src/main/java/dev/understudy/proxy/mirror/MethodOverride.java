package dev.understudy.proxy.mirror;

import dev.understudy.proxy.http.HeaderLines;
import dev.understudy.proxy.http.RequestHead;
import java.util.List;

/**
 * Whether the head of a request asks to be taken for one of another method, as Rails, Laravel, Symfony, Spring, ASP.NET, old
 * REST frameworks for Django and others allow. Pure.
 */
final class MethodOverride {
    /** Headers that do so; CGI and WSGI know no difference between {@code -} and {@code _}. */
    private static final List<String> HEADERS = List.of(
            "x-http-method-override",
            "x-http-method",
            "x-method-override",
            "x-http-verb",
            "x-http-verb-override",
            "http-method-override",
            "x-requested-method",
            "x-original-method",
            "x-rest-method",
            "x-tunneled-method");

    private MethodOverride() {}

    static boolean isIn(RequestHead head) {
        return inHeaders(head.lines()) || inQuery(head.target());
    }

    private static boolean inHeaders(HeaderLines lines) {
        for (int line = 0; line < lines.count(); line++) {
            switch (lines.field(line)) {
                case X_HTTP_METHOD_OVERRIDE, X_HTTP_METHOD, X_METHOD_OVERRIDE -> {
                    return true;
                }
                case OTHER -> {
                    for (String name : HEADERS) if (lines.nameIsLike(line, name)) return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private static boolean inQuery(String target) {
        int query = target.indexOf('?');
        return query >= 0 && OverrideParameter.isIn(target.substring(query + 1));
    }
}
