package dev.understudy.proxy.mirror;

import dev.understudy.exchange.message.Header;
import dev.understudy.policy.Mirroring;
import dev.understudy.proxy.dryrun.DryRunHeaders;
import dev.understudy.proxy.forward.Edits;
import dev.understudy.proxy.http.Field;
import java.util.ArrayList;
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
            Field.X_UNDERSTUDY_EXCHANGE,
            // only the proxy asks for a dry run, and only of routes that say so
            Field.X_UNDERSTUDY_DRY_RUN,
            Field.X_UNDERSTUDY_LOCK_TIMEOUT);

    private CopyEdits() {}

    /** @param cookies from a Cookie line's value to the one that goes along */
    static Edits of(RoutePlan plan, UnaryOperator<String> cookies, UUID exchange) {
        CopyChanges changes = plan.changes();
        var added = new ArrayList<>(changes.added());
        added.addAll(marks(exchange));
        if (plan.route().mirror() instanceof Mirroring.DryRun dryRun) {
            added.addAll(DryRunHeaders.asking(dryRun.lockTimeout()));
        }
        return new Edits(
                target -> changes.query().apply(plan.mapping().toCandidate(target)),
                DROPPED,
                changes.without(),
                cookies,
                added);
    }

    /** The request as the primary had it, but for conditions and ranges: what is asked of the primary again. */
    static Edits ofPrimary(UUID exchange) {
        return new Edits(UnaryOperator.identity(), DROPPED, Set.of(), UnaryOperator.identity(), marks(exchange));
    }

    private static List<Header> marks(UUID exchange) {
        return List.of(
                new Header("X-Understudy-Shadow", "1"), new Header("X-Understudy-Exchange", exchange.toString()));
    }
}
