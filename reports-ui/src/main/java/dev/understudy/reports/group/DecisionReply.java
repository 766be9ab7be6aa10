package dev.understudy.reports.group;

import dev.understudy.evidence.EvidenceStore;
import dev.understudy.evidence.group.Decision;
import dev.understudy.reports.http.Reply;

/** What is said when somebody wanted to change something about a group. */
final class DecisionReply {
    private DecisionReply() {}

    /** @param shown the group that is answered where the change was made */
    static Reply of(EvidenceStore store, long shown, Decision decision) {
        return switch (decision) {
            case Decision.Recorded recorded -> Reply.found(GroupDetails.find(store, shown), "group", detail -> detail);
            case Decision.NoSuchGroup none -> Reply.notFound("group");
            case Decision.NotExplored not ->
                conflict("What was not explored is not known, so it can be neither accepted nor merged.");
            case Decision.Merged merged ->
                conflict("The group is merged into group " + merged.into() + ": decide about that one.");
            case Decision.CannotMerge cannot -> conflict(cannot.why());
        };
    }

    static Reply conflict(String why) {
        return new Reply.Problem(409, "Conflict", why);
    }
}
