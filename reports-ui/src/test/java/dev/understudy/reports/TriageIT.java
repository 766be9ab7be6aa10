package dev.understudy.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.evidence.EvidenceStore;
import dev.understudy.evidence.group.GroupFilter;
import dev.understudy.evidence.record.Standing;
import dev.understudy.policy.StoreSettings;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What people do with groups, proposals and figures judged anew, through the API. */
final class TriageIT {
    private static final Map<String, String> ANN = Map.of("X-Understudy-Actor", "ann");

    private Reports reports;
    private OpenApi openApi;
    private EvidenceStore store;

    @BeforeEach
    void start() throws SQLException, IOException {
        StoreSettings database = FreshSchema.make();
        store = EvidenceStore.open(database.url(), database.user(), database.password());
        Recorded.in(store);
        reports = Reports.start(ReportsIT.policy(database, 0));
        openApi = OpenApi.read();
    }

    @AfterEach
    void close() {
        reports.close();
        store.close();
    }

    @Test
    void saysWhyItsDifferencesAreOneGroup() throws IOException {
        JsonNode group = get("/api/groups/" + group(), "/api/groups/{id}");

        assertThat(group.path("why").asString())
                .contains("GET /orders/{id}", "json-value", "/total", "status 200 on the primary")
                .contains("number on the candidate");
        assertThat(group.path("samples").path(0).path("location").asString()).isEqualTo("/total");
    }

    @Test
    void listsDeadLettersAndTakesOrdersToJudgeThemAgain() throws IOException {
        Recorded.unreadable(store);

        JsonNode list = get("/api/dead-letters", "/api/dead-letters");
        JsonNode order = change(
                "/api/dead-letters/retry",
                "{\"positions\":[\"0@3\"],\"reason\":\"a new build\"}",
                "/api/dead-letters/retry");

        assertThat(list.path("total").asLong()).isEqualTo(1);
        assertThat(list.path("reasons").path(0).path("count").asLong()).isEqualTo(1);
        assertThat(list.path("letters").path(0).path("position").asString()).isEqualTo("0@3");
        assertThat(list.path("letters").path(0).path("endpoint").asString()).isEqualTo("GET /orders/{id}");
        String path = "/api/dead-letters/retries/" + order.path("id").asLong();
        assertThat(get(path, "/api/dead-letters/retries/{id}")).isEqualTo(order);
        assertThat(order.path("waiting").asLong()).isEqualTo(1);
        assertThat(order.path("askedBy").asString()).isEqualTo("ann");
    }

    @Test
    void refusesOrdersForDeadLettersThatAreNone() throws IOException {
        Recorded.unreadable(store);
        String path = "/api/dead-letters/retry";

        assertThat(post(path, "{\"positions\":[\"0@3\",\"0@4\"]}")).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.text()).contains("0@4").doesNotContain("0@3");
        });
        for (String body :
                List.of("{}", "{\"positions\":[]}", "{\"positions\":[\"3\"]}", "{\"all\":true,\"positions\":[]}")) {
            assertThat(post(path, body).status()).as(body).isEqualTo(400);
        }
        assertThat(Asked.get(reports.address(), "/api/dead-letters/retries/1").status())
                .isEqualTo(404);
    }

    @Test
    void takesAssigneeLinkAndCommentEachWithItsActor() throws IOException {
        String path = "/api/groups/" + group();

        change(path + "/assignee", "{\"assignee\":\"ben\"}", "/api/groups/{id}/assignee");
        change(path + "/link", "{\"link\":\"https://tracker.example/7\"}", "/api/groups/{id}/link");
        JsonNode group = change(path + "/comments", "{\"text\":\"rounding\"}", "/api/groups/{id}/comments");

        assertThat(group.path("assignee").asString()).isEqualTo("ben");
        assertThat(group.path("link").asString()).isEqualTo("https://tracker.example/7");
        assertThat(group.path("history").size()).isEqualTo(3);
        assertThat(group.path("history").path(2).path("what").asString()).isEqualTo("group-comment");
        for (String link : List.of("javascript:alert(1)", "ftp://x/", "//x/", "https:", "data:text/html,x")) {
            assertThat(post(path + "/link", "{\"link\":\"" + link + "\"}").status())
                    .as(link)
                    .isEqualTo(400);
        }
        assertThat(post(path + "/comments", "{\"text\":\" \"}").status()).isEqualTo(400);
        assertThat(post("/api/groups/999/comments", "{\"text\":\"x\"}").status())
                .isEqualTo(404);
    }

    @Test
    void mergesAndUnmergesAndSplits() throws IOException {
        Recorded.mismatching(store, "f2", "/items/*/price", Standing.UNCONFIRMED);
        long other = store.groups().list(GroupFilter.NONE).stream()
                .filter(group -> group.location().equals("/items/*/price"))
                .findFirst()
                .orElseThrow()
                .id();

        JsonNode merged =
                change("/api/groups/" + other + "/merge", "{\"into\":" + group() + "}", "/api/groups/{id}/merge");
        assertThat(merged.path("merged").path(0).asLong()).isEqualTo(other);
        assertThat(merged.path("count").asLong()).isEqualTo(2);
        assertThat(post("/api/groups/" + other + "/state", "{\"state\":\"open\"}")
                        .status())
                .isEqualTo(409);
        JsonNode alone = change("/api/groups/" + other + "/unmerge", "{}", "/api/groups/{id}/unmerge");
        assertThat(alone.path("mergedInto").isNull()).isTrue();

        String split = "/api/groups/" + other + "/split";
        JsonNode first = change(split, "{\"place\":\"/items/0/price\"}", "/api/groups/{id}/split");
        assertThat(first.path("location").asString()).isEqualTo("/items/0/price");
        JsonNode place = get("/api/exchanges/" + Recorded.MISMATCH, "/api/exchanges/{id}")
                .path("differences")
                .path(1);
        assertThat(place.path("location").asString()).isEqualTo("/items/0/price");
        assertThat(place.path("groupId").asLong())
                .as("the group that the place has alone")
                .isEqualTo(first.path("id").asLong());
        assertThat(post(split, "{\"place\":\"/else\"}").status()).isEqualTo(409);
    }

    @Test
    void letsARuleOfAWholePlaceChangeHistoryAtOnceAndSaysOfOthersThatItDoesNot() throws IOException {
        assertThat(post("/api/rules", "{\"ignore\":{\"location\":\"/items/7\"}}")
                        .status())
                .isEqualTo(201);
        JsonNode history = get("/api/rejudge", "/api/rejudge").path("history");
        assertThat(history.path("exactSince").isNull()).isFalse();
        assertThat(history.path("changes").size()).isEqualTo(1);

        assertThat(post("/api/rules", "{\"ignore\":{\"location\":\"/total\"}}").status())
                .isEqualTo(201);

        JsonNode orders = get("/api/endpoints", "/api/endpoints").path(1);
        assertThat(orders.path("matchedByRule").asLong()).isEqualTo(1);
        assertThat(orders.path("openGroups").asLong()).isZero();
        assertThat(get("/api/rejudge", "/api/rejudge")
                        .path("history")
                        .path("changes")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void takesAnOrderToJudgeAnewAndItsRefusal() throws IOException {
        JsonNode order = change("/api/rejudge", "{\"since\":\"24h\",\"reason\":\"rules\"}", "/api/rejudge");
        String path = "/api/rejudge/" + order.path("id").asLong();

        assertThat(order.path("state").asString()).isEqualTo("building");
        assertThat(order.path("endpoints").path(0).path("after").isNull()).isTrue();
        assertThat(post("/api/rejudge", "{\"since\":\"24h\"}").status()).isEqualTo(409);
        assertThat(post(path + "/accept", "{}").status()).isEqualTo(409);
        assertThat(get(path, "/api/rejudge/{id}").path("orderedBy").asString()).isEqualTo("ann");
        JsonNode refused = change(path + "/refuse", "{\"reason\":\"no\"}", "/api/rejudge/{id}/refuse");
        assertThat(refused.path("state").asString()).isEqualTo("refused");
        assertThat(post("/api/rejudge", "{\"since\":\"yesterday\"}").status()).isEqualTo(400);
        assertThat(get("/api/rejudge", "/api/rejudge").path("orders").size()).isEqualTo(1);
    }

    @Test
    void proposesARuleForAPlaceThatThePrimaryChangesByItself() throws IOException {
        for (int i = 0; i < 3; i++) Recorded.mismatching(store, "f1", "/total", Standing.NOISE);
        JsonNode proposal = get("/api/proposals", "/api/proposals").path(0);
        String path = "/api/proposals/" + proposal.path("id").asLong();

        assertThat(proposal.path("document")
                        .path("ignoreValue")
                        .path("location")
                        .asString())
                .isEqualTo("/total");
        assertThat(proposal.path("disagreed").asLong()).isEqualTo(3);
        assertThat(proposal.path("backtest").path("closed").asLong()).isEqualTo(4);
        change(path + "/refuse", "{}", "/api/proposals/{id}/refuse");
        assertThat(get("/api/proposals", "/api/proposals")).isEmpty();
        for (int i = 0; i < 3; i++) Recorded.mismatching(store, "f1", "/total", Standing.NOISE);

        assertThat(get("/api/proposals", "/api/proposals")
                        .path(0)
                        .path("refusedBefore")
                        .asBoolean())
                .isTrue();
        assertThat(post(path + "/accept", "{\"document\":{\"nonsense\":1}}").status())
                .isEqualTo(400);
        change(path + "/accept", "{}", "/api/proposals/{id}/accept");
        assertThat(get("/api/proposals", "/api/proposals")).isEmpty();
        assertThat(get("/api/endpoints", "/api/endpoints")
                        .path(1)
                        .path("parity")
                        .asDouble())
                .isEqualTo(1.0);
        assertThat(post(path + "/accept", "{}").status()).isEqualTo(404);
    }

    private JsonNode get(String target, String path) throws IOException {
        var answer = Asked.get(reports.address(), target);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(openApi.faults("get", path, answer.json())).as(answer.text()).isEmpty();
        return answer.json();
    }

    private JsonNode change(String target, String body, String path) throws IOException {
        var answer = post(target, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(openApi.faults("post", path, answer.json()))
                .as(answer.text())
                .isEmpty();
        return answer.json();
    }

    private Asked post(String target, String body) throws IOException {
        return Asked.post(reports.address(), target, body, ANN);
    }

    private long group() {
        return store.groups().list(GroupFilter.NONE).stream()
                .filter(group -> group.location().equals("/total"))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
