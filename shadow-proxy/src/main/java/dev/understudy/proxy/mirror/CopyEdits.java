package dev.understudy.proxy.mirror;

import dev.understudy.exchange.PathMapping;
import dev.understudy.exchange.message.Header;
import dev.understudy.proxy.forward.Edits;
import dev.understudy.proxy.http.Field;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What tells a copy from the request it copies; everything else goes to the candidate as it went to the primary. Pure. */
final class CopyEdits {
    private static final Set<Field> DROPPED = EnumSet.of(
            Field.IF_MATCH,
            Field.IF_NONE_MATCH,
            Field.IF_MODIFIED_SINCE,
            Field.IF_UNMODIFIED_SINCE,
            Field.IF_RANGE,
            Field.RANGE,
            Field.EXPECT,
            Field.X_UNDERSTUDY_EXCHANGE);

    private CopyEdits() {}

    static Edits of(PathMapping mapping, UUID exchange) {
        return new Edits(mapping::toCandidate, DROPPED, SessionCookies::without, marks(exchange));
    }

    /** The request as the primary had it, but for conditions and ranges: what is asked of the primary again. */
    static Edits ofPrimary(UUID exchange) {
        return new Edits(UnaryOperator.identity(), DROPPED, UnaryOperator.identity(), marks(exchange));
    }

    private static List<Header> marks(UUID exchange) {
        return List.of(
                new Header("X-Understudy-Shadow", "1"), new Header("X-Understudy-Exchange", exchange.toString()));
    }
}
