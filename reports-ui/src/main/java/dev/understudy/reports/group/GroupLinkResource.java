package dev.understudy.reports.group;

import dev.understudy.evidence.EvidenceStore;
import dev.understudy.reports.http.Call;
import dev.understudy.reports.http.ChangeBody;
import dev.understudy.reports.http.Reply;
import dev.understudy.reports.http.Resource;
import dev.understudy.reports.store.Evidence;
import java.net.URI;
import java.net.URISyntaxException;

/** {@code POST /api/groups/{id}/link}: where the group is tracked; empty for nowhere. */
public final class GroupLinkResource implements Resource {
    private final Evidence evidence;

    public GroupLinkResource(Evidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public Reply answer(Call call) {
        if (call.id().isEmpty()) return Reply.notFound("group");
        long id = call.id().get();
        var body = ChangeBody.of(call).checked("link");
        if (body.problem().isPresent()) return Reply.badRequest(body.problem().get());
        EvidenceStore store = evidence.store();
        String link = body.text("link");
        if (!link.isEmpty() && !isWebAddress(link)) return Reply.badRequest("link is an http or https address.");
        return DecisionReply.of(store, id, store.care().link(id, link, call.actor()));
    }

    /** Nothing that a browser would run when somebody follows it. */
    private static boolean isWebAddress(String link) {
        try {
            var address = new URI(link);
            return address.getHost() != null
                    && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()));
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
