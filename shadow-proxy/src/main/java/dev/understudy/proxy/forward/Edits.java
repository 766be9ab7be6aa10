package dev.understudy.proxy.forward;

import dev.understudy.exchange.message.Header;
import dev.understudy.proxy.http.Field;
import dev.understudy.proxy.http.HeaderLines;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What is changed in a request beside the duties of a hop: nothing for the primary, some things for a copy.
 *
 * @param target from the client's target to the one that is sent
 * @param dropped fields whose lines are left out
 * @param without names, in lower case, whose lines are left out too
 * @param cookie from a Cookie line's value to the one that is sent; empty leaves the line out
 * @param added lines behind all others
 */
public record Edits(
        UnaryOperator<String> target,
        Set<Field> dropped,
        Set<String> without,
        UnaryOperator<String> cookie,
        List<Header> added) {
    public static final Edits NONE =
            new Edits(UnaryOperator.identity(), Set.of(), Set.of(), UnaryOperator.identity(), List.of());

    boolean drops(HeaderLines lines, int line) {
        if (dropped.contains(lines.field(line))) return true;
        for (String name : without) {
            if (lines.nameIs(line, name)) return true;
        }
        return false;
    }
}
