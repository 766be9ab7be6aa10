package dev.understudy.reports.rejudge;

import dev.understudy.evidence.EvidenceStore;
import dev.understudy.reports.http.Call;
import dev.understudy.reports.http.ChangeBody;
import dev.understudy.reports.http.Reply;
import dev.understudy.reports.http.Resource;
import dev.understudy.reports.store.Evidence;

/** {@code POST /api/rejudge/{id}/accept} and {@code …/refuse} */
public final class DecideRejudgingResource implements Resource {
    private final Evidence evidence;
    private final Answer answer;

    /** What somebody says of the figures that were judged anew. */
    public enum Answer {
        ACCEPT,
        REFUSE
    }

    public DecideRejudgingResource(Evidence evidence, Answer answer) {
        this.evidence = evidence;
        this.answer = answer;
    }

    @Override
    public Reply answer(Call call) {
        if (call.id().isEmpty()) return Reply.notFound("order to judge anew");
        long id = call.id().get();
        var body = ChangeBody.of(call).checked("reason");
        if (body.problem().isPresent()) return Reply.badRequest(body.problem().get());
        EvidenceStore store = evidence.store();
        return RejudgingReply.of(
                store,
                switch (answer) {
                    case ACCEPT -> store.rejudgings().accept(id, call.actor());
                    case REFUSE -> store.rejudgings().refuse(id, call.actor(), body.text("reason"));
                });
    }
}
