package dev.understudy.proxy.forward;

import dev.understudy.proxy.http.Field;
import dev.understudy.proxy.http.RequestHead;

/** Max-Forwards of OPTIONS and TRACE (RFC 9110 section 7.6.2); other methods carry it untouched. Pure. */
final class MaxForwards {
    private static final int DIGITS = 9;

    private MaxForwards() {}

    /** Whether the request must not go further than here. */
    static boolean isSpent(RequestHead head) {
        return counts(head) && value(head).chars().allMatch(digit -> digit == '0');
    }

    /** The value for the next hop. */
    static String next(RequestHead head) {
        String value = value(head);
        return counts(head) ? Integer.toString(Math.max(0, Integer.parseInt(value) - 1)) : value;
    }

    private static boolean counts(RequestHead head) {
        boolean concerned = head.method().equals("OPTIONS") || head.method().equals("TRACE");
        String value = value(head);
        return concerned
                && !value.isEmpty()
                && value.length() <= DIGITS
                && value.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    private static String value(RequestHead head) {
        String value = head.lines().first(Field.MAX_FORWARDS);
        return value == null ? "" : value;
    }
}
