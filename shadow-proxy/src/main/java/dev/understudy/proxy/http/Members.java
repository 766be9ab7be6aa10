package dev.understudy.proxy.http;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** The members of a comma-separated field value, in lower case (RFC 9110 section 5.6.1). */
public final class Members {
    private Members() {}

    public static Set<String> of(String value) {
        var members = new LinkedHashSet<String>();
        for (String member : value.split(",", -1)) {
            String bare = member.strip().toLowerCase(Locale.ROOT);
            if (!bare.isEmpty()) members.add(bare);
        }
        return members;
    }
}
