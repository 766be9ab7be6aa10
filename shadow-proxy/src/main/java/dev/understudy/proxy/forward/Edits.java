package dev.understudy.proxy.forward;

import dev.understudy.exchange.message.Header;
import dev.understudy.proxy.http.Field;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What is changed in a request beside the duties of a hop: nothing for the primary, some things for a copy.
 *
 * @param target from the client's target to the one that is sent
 * @param dropped fields whose lines are left out
 * @param cookie from a Cookie line's value to the one that is sent; empty leaves the line out
 * @param added lines behind all others
 */
public record Edits(
        UnaryOperator<String> target, Set<Field> dropped, UnaryOperator<String> cookie, List<Header> added) {
    public static final Edits NONE = new Edits(UnaryOperator.identity(), Set.of(), UnaryOperator.identity(), List.of());
}
