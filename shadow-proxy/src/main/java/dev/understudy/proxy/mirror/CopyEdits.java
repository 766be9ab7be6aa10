package dev.understudy.proxy.mirror;

import dev.understudy.exchange.message.Header;
import dev.understudy.proxy.forward.Edits;
import dev.understudy.proxy.http.Field;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

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

    static Edits of(RoutePlan plan, UUID exchange) {
        CopyChanges changes = plan.changes();
        var added = new ArrayList<>(changes.added());
        added.add(new Header("X-Understudy-Shadow", "1"));
        added.add(new Header("X-Understudy-Exchange", exchange.toString()));
        return new Edits(
                target -> changes.query().apply(plan.mapping().toCandidate(target)),
                DROPPED,
                changes.without(),
                SessionCookies::without,
                added);
    }
}
