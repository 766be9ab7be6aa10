package dev.understudy.proxy.http;

import java.util.Arrays;
import java.util.Locale;

/** The header fields the proxy acts upon; every other one is {@link #OTHER} and passes untouched. */
public enum Field {
    OTHER,
    HOST,
    CONNECTION,
    KEEP_ALIVE,
    PROXY_CONNECTION,
    PROXY_AUTHORIZATION,
    PROXY_AUTHENTICATE,
    PROXY_AUTHENTICATION_INFO,
    TE,
    TRANSFER_ENCODING,
    CONTENT_LENGTH,
    UPGRADE,
    HTTP2_SETTINGS,
    EXPECT,
    MAX_FORWARDS,
    VIA,
    FORWARDED,
    X_FORWARDED_FOR,
    X_FORWARDED_HOST,
    X_FORWARDED_PROTO,
    TRAILER,
    ACCEPT,
    AUTHORIZATION,
    COOKIE,
    SET_COOKIE,
    CONTENT_TYPE,
    CONTENT_ENCODING,
    CONTENT_RANGE,
    CACHE_CONTROL,
    DATE,
    AGE,
    EXPIRES,
    LOCATION,
    RETRY_AFTER,
    VARY,
    WWW_AUTHENTICATE,
    RANGE,
    IF_MATCH,
    IF_NONE_MATCH,
    IF_MODIFIED_SINCE,
    IF_UNMODIFIED_SINCE,
    IF_RANGE,
    X_HTTP_METHOD,
    X_HTTP_METHOD_OVERRIDE,
    X_METHOD_OVERRIDE,
    X_UNDERSTUDY_SHADOW,
    X_UNDERSTUDY_EXCHANGE,
    X_UNDERSTUDY_DRY_RUN,
    X_UNDERSTUDY_LOCK_TIMEOUT;

    private static final int LONGEST = 32;
    private static final Field[][] BY_LENGTH = byLength();

    private final String lower = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The field of that name, whatever its case. */
    public static Field of(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length >= LONGEST) return OTHER;
        for (Field field : BY_LENGTH[length]) {
            if (Octets.equalIgnoringCase(bytes, from, to, field.lower)) return field;
        }
        return OTHER;
    }

    /** The name in lower case. */
    public String lower() {
        return lower;
    }

    private static Field[][] byLength() {
        var table = new Field[LONGEST][];
        for (int length = 0; length < LONGEST; length++) {
            int wanted = length;
            table[length] = Arrays.stream(values())
                    .filter(field -> field != OTHER && field.lower.length() == wanted)
                    .toArray(Field[]::new);
        }
        return table;
    }
}
