package dev.understudy.proxy.mirror;

import dev.understudy.proxy.http.Field;
import dev.understudy.proxy.http.RequestHead;
import java.util.Locale;

/** Whether a request asks to be taken for one of another method, as some frameworks allow. Pure. */
final class MethodOverride {
    private MethodOverride() {}

    static boolean isIn(RequestHead head) {
        boolean header = head.lines().has(Field.X_HTTP_METHOD_OVERRIDE)
                || head.lines().has(Field.X_HTTP_METHOD)
                || head.lines().has(Field.X_METHOD_OVERRIDE);
        return header || inQuery(head.target());
    }

    private static boolean inQuery(String target) {
        int query = target.indexOf('?');
        if (query < 0) return false;
        String rest = "&" + target.substring(query + 1).toLowerCase(Locale.ROOT);
        return rest.contains("&_method=") || rest.contains("&x-http-method-override=");
    }
}
