package dev.understudy.reports;

import dev.understudy.reports.change.ChangesResource;
import dev.understudy.reports.client.EraseClientResource;
import dev.understudy.reports.endpoint.EndpointResource;
import dev.understudy.reports.endpoint.EndpointsResource;
import dev.understudy.reports.exchange.ExchangeResource;
import dev.understudy.reports.group.GroupAssigneeResource;
import dev.understudy.reports.group.GroupCommentResource;
import dev.understudy.reports.group.GroupLinkResource;
import dev.understudy.reports.group.GroupMergeResource;
import dev.understudy.reports.group.GroupResource;
import dev.understudy.reports.group.GroupSplitResource;
import dev.understudy.reports.group.GroupStateResource;
import dev.understudy.reports.group.GroupUnmergeResource;
import dev.understudy.reports.group.GroupsResource;
import dev.understudy.reports.http.Route;
import dev.understudy.reports.http.RoutingTable;
import dev.understudy.reports.inventory.CallersResource;
import dev.understudy.reports.inventory.ChangeTableResource;
import dev.understudy.reports.inventory.ImportResource;
import dev.understudy.reports.inventory.InventoryResource;
import dev.understudy.reports.inventory.TableChanges;
import dev.understudy.reports.ledger.LedgerResource;
import dev.understudy.reports.letter.LettersResource;
import dev.understudy.reports.letter.OrderRetryResource;
import dev.understudy.reports.letter.RetryResource;
import dev.understudy.reports.mark.DeployResource;
import dev.understudy.reports.mark.MarksResource;
import dev.understudy.reports.proposal.AcceptProposalResource;
import dev.understudy.reports.proposal.ProposalsResource;
import dev.understudy.reports.proposal.RefuseProposalResource;
import dev.understudy.reports.rejudge.DecideRejudgingResource;
import dev.understudy.reports.rejudge.DecideRejudgingResource.Answer;
import dev.understudy.reports.rejudge.OrderRejudgeResource;
import dev.understudy.reports.rejudge.RejudgeResource;
import dev.understudy.reports.rejudge.RejudgingResource;
import dev.understudy.reports.rule.AddRuleResource;
import dev.understudy.reports.rule.EndRuleResource;
import dev.understudy.reports.rule.KnownRules;
import dev.understudy.reports.rule.RulesResource;
import dev.understudy.reports.safety.SafetyResource;
import dev.understudy.reports.store.Evidence;
import dev.understudy.reports.version.CompareVersionsResource;
import dev.understudy.reports.version.VersionsResource;
import java.time.InstantSource;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The table of the API's routes; {@code openapi.json} describes them, and a test holds the two together. */
final class Api {
    private Api() {}

    static RoutingTable routes(Evidence evidence, List<JsonNode> rulesOfFile) {
        var rules = new KnownRules(evidence, rulesOfFile, InstantSource.system());
        return new RoutingTable(List.of(
                Route.get("/api/endpoints", new EndpointsResource(evidence)),
                Route.get("/api/endpoints/{id}", new EndpointResource(evidence)),
                Route.get("/api/endpoints/{id}/callers", new CallersResource(evidence)),
                Route.get("/api/inventory", InventoryResource.json(evidence)),
                Route.get("/api/inventory.csv", InventoryResource.csv(evidence)),
                Route.post("/api/inventory/lists", new ImportResource(evidence), ImportResource.LONGEST_BODY),
                Route.post("/api/inventory/lists/remove", table(evidence, TableChanges::remove)),
                Route.post("/api/inventory/patterns", table(evidence, TableChanges::add)),
                Route.post("/api/inventory/patterns/remove", table(evidence, TableChanges::takeOut)),
                Route.post("/api/inventory/proposals/refuse", table(evidence, TableChanges::refuseSlug)),
                Route.post("/api/inventory/renames", table(evidence, TableChanges::rename)),
                Route.post("/api/inventory/renames/undo", table(evidence, TableChanges::undoRename)),
                Route.get("/api/groups", new GroupsResource(evidence)),
                Route.get("/api/groups/{id}", new GroupResource(evidence)),
                Route.post("/api/groups/{id}/state", new GroupStateResource(evidence)),
                Route.post("/api/groups/{id}/assignee", new GroupAssigneeResource(evidence)),
                Route.post("/api/groups/{id}/link", new GroupLinkResource(evidence)),
                Route.post("/api/groups/{id}/comments", new GroupCommentResource(evidence)),
                Route.post("/api/groups/{id}/merge", new GroupMergeResource(evidence)),
                Route.post("/api/groups/{id}/unmerge", new GroupUnmergeResource(evidence)),
                Route.post("/api/groups/{id}/split", new GroupSplitResource(evidence)),
                Route.get("/api/rejudge", new RejudgeResource(evidence)),
                Route.post("/api/rejudge", new OrderRejudgeResource(evidence)),
                Route.get("/api/rejudge/{id}", new RejudgingResource(evidence)),
                Route.post("/api/rejudge/{id}/accept", new DecideRejudgingResource(evidence, Answer.ACCEPT)),
                Route.post("/api/rejudge/{id}/refuse", new DecideRejudgingResource(evidence, Answer.REFUSE)),
                Route.get("/api/proposals", new ProposalsResource(evidence)),
                Route.post("/api/proposals/{id}/accept", new AcceptProposalResource(evidence)),
                Route.post("/api/proposals/{id}/refuse", new RefuseProposalResource(evidence)),
                Route.get("/api/exchanges/{id}", new ExchangeResource(evidence, rules)),
                Route.get("/api/ledger", new LedgerResource(evidence)),
                Route.get("/api/dead-letters", new LettersResource(evidence)),
                Route.post("/api/dead-letters/retry", new OrderRetryResource(evidence)),
                Route.get("/api/dead-letters/retries/{id}", new RetryResource(evidence)),
                Route.get("/api/safety", new SafetyResource(evidence)),
                Route.get("/api/rules", new RulesResource(rules)),
                Route.post("/api/rules", new AddRuleResource(evidence, rules)),
                Route.post("/api/rules/{id}/end", new EndRuleResource(evidence, rules)),
                Route.get("/api/changes", new ChangesResource(evidence)),
                Route.get("/api/marks", new MarksResource(evidence)),
                Route.post("/api/deployments", new DeployResource(evidence, InstantSource.system())),
                Route.get("/api/versions", new VersionsResource(evidence)),
                Route.get("/api/versions/compare", new CompareVersionsResource(evidence)),
                Route.post("/api/clients/erase", new EraseClientResource(evidence, InstantSource.system())),
                Route.get("/openapi.json", new OpenApiResource())));
    }

    private static ChangeTableResource table(Evidence evidence, ChangeTableResource.Change change) {
        return new ChangeTableResource(evidence, change);
    }
}
