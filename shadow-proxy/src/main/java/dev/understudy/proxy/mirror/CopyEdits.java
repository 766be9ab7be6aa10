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

    /** @param cookies from a Cookie line's value to the one that goes along */
    static Edits of(PathMapping mapping, UnaryOperator<String> cookies, UUID exchange) {
        return new Edits(
                mapping::toCandidate,
                DROPPED,
                cookies,
                List.of(
                        new Header("X-Understudy-Shadow", "1"),
                        new Header("X-Understudy-Exchange", exchange.toString())));
    }
}
