package dev.understudy.reports.inventory;

import dev.understudy.evidence.EvidenceStore;
import dev.understudy.evidence.inventory.EndpointName;
import dev.understudy.evidence.inventory.SlugProposal;
import dev.understudy.evidence.inventory.TableChange;
import dev.understudy.exchange.Endpoint;
import dev.understudy.exchange.template.Rename;
import dev.understudy.exchange.template.RouteTemplate;
import dev.understudy.reports.http.ChangeBody;
import java.util.Optional;

/** What each sort of change says, checked. */
public final class TableChanges {
    private TableChanges() {}

    public static TableChange remove(EvidenceStore store, ChangeBody body, String actor) {
        return store.inventory().remove(body.text("name"), actor, body.text("reason"));
    }

    /** A pattern by hand; so is a proposal accepted. */
    public static TableChange add(EvidenceStore store, ChangeBody body, String actor) {
        RouteTemplate template = RouteTemplate.of(body.text("pattern"));
        return store.inventory().add(template.pattern(), template.name(), actor, body.text("reason"));
    }

    public static TableChange takeOut(EvidenceStore store, ChangeBody body, String actor) {
        return store.inventory().takeOut(body.text("pattern"), actor, body.text("reason"));
    }

    public static TableChange rename(EvidenceStore store, ChangeBody body, String actor) {
        var rename = new Rename(Endpoint.named(body.text("endpoint")), body.text("into"));
        return store.renames().rename(name(rename.endpoint()), rename.into(), actor, body.text("reason"));
    }

    public static TableChange undoRename(EvidenceStore store, ChangeBody body, String actor) {
        return store.renames().undo(name(Endpoint.named(body.text("endpoint"))), actor, body.text("reason"));
    }

    public static TableChange refuseSlug(EvidenceStore store, ChangeBody body, String actor) {
        Optional<SlugProposal> proposal = InventoryView.of(store, Optional.empty()).proposals().stream()
                .filter(each -> each.pattern().equals(body.text("pattern")))
                .findFirst();
        if (proposal.isEmpty()) return new TableChange.Refused("There is no such proposal any more.");
        store.slugs().refuse(proposal.get(), actor, body.text("reason"));
        return new TableChange.Nothing();
    }

    private static EndpointName name(Endpoint endpoint) {
        return new EndpointName(endpoint.method(), endpoint.template());
    }
}
