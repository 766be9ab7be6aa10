package dev.understudy.reports.rejudge;

import dev.understudy.evidence.EvidenceStore;
import dev.understudy.reports.http.Call;
import dev.understudy.reports.http.ChangeBody;
import dev.understudy.reports.http.Reply;
import dev.understudy.reports.http.Resource;
import dev.understudy.reports.store.Evidence;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** {@code POST /api/rejudge}: orders to judge anew what the topic holds since some time. */
public final class OrderRejudgeResource implements Resource {
    private final Evidence evidence;
    private final InstantSource clock;

    public OrderRejudgeResource(Evidence evidence) {
        this(evidence, InstantSource.system());
    }

    OrderRejudgeResource(Evidence evidence, InstantSource clock) {
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public Reply answer(Call call) {
        var body = ChangeBody.of(call).checked("reason");
        if (body.problem().isPresent()) return Reply.badRequest(body.problem().get());
        Optional<Instant> since = since(body.text("since"));
        if (since.isEmpty()) {
            return Reply.badRequest(
                    "since is a time such as 2027-03-01T12:00:00Z, or one ago, such as 90m, 24h or 7d.");
        }
        EvidenceStore store = evidence.store();
        return RejudgingReply.of(store, store.rejudgings().order(since.get(), call.actor(), body.text("reason")));
    }

    private Optional<Instant> since(String text) {
        try {
            if (text.matches("\\d{1,6}[mhd]")) return Optional.of(ago(text));
            return Optional.of(Instant.parse(text)).filter(time -> !time.isAfter(clock.instant()));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private Instant ago(String text) {
        long number = Long.parseLong(text.substring(0, text.length() - 1));
        long minutes = switch (text.charAt(text.length() - 1)) {
            case 'd' -> 24 * 60;
            case 'h' -> 60;
            default -> 1;
        };
        return clock.instant().minusSeconds(60 * minutes * number);
    }
}
