package dev.understudy.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.evidence.EvidenceStore;
import dev.understudy.evidence.inventory.EndpointName;
import dev.understudy.evidence.record.EpochReport;
import dev.understudy.policy.StoreSettings;
import dev.understudy.policy.inventory.InventoryFile;
import dev.understudy.reports.inventory.ImportResource;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The inventory through the API, on a real database. */
final class InventoryIT {
    private static final Map<String, String> ANN = Map.of("X-Understudy-Actor", "ann");
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final String OPENAPI = """
            openapi: 3.0.0
            servers: [{ url: /api/v1 }]
            paths:
              /orders: { get: {}, post: {} }
              /orders/{id}: { get: {} }
              relative: { get: {} }
            """;

    private Reports reports;
    private OpenApi openApi;
    private EvidenceStore store;

    @BeforeEach
    void start() throws SQLException, IOException {
        StoreSettings database = FreshSchema.make();
        store = EvidenceStore.open(database.url(), database.user(), database.password());
        reports = Reports.start(ReportsIT.policy(database, 0));
        openApi = OpenApi.read();
    }

    @AfterEach
    void close() {
        reports.close();
        store.close();
    }

    @Test
    void listsWhatWasNeverSeenAndWhatNotForDaysWithHowLongWasWatched() throws IOException {
        JsonNode imported = importList("shop.yaml", OPENAPI, false);
        seen(1, START, "GET /api/v1/orders", 5);
        seen(2, START.plusSeconds(20 * 86_400), "GET /api/v1/orders/{id}", 70, "GET /elsewhere", 3);

        JsonNode all = get("/api/inventory", "/api/inventory");
        JsonNode notForAWeek = get("/api/inventory?notSeenFor=7", "/api/inventory");

        assertThat(imported.path("endpoints").asInt()).isEqualTo(2);
        assertThat(imported.path("notTranslated").path(0).path("line").asInt()).isEqualTo(6);
        assertThat(names(all.path("entries")))
                .containsExactly("GET /api/v1/orders 5", "POST /api/v1/orders 0", "GET /api/v1/orders/{id} 70");
        assertThat(names(notForAWeek.path("entries"))).containsExactly("GET /api/v1/orders 5", "POST /api/v1/orders 0");
        assertThat(all.at("/watched/since").asString()).isEqualTo("2026-11-01T00:00:00Z");
        assertThat(all.at("/watched/hours").asDouble()).isEqualTo(480);
        assertThat(notForAWeek.at("/watched/window/hours").asDouble()).isEqualTo(168);
        assertThat(all.path("endpoints").path(2).path("endpoint").asString()).isEqualTo("GET /elsewhere");
        assertThat(all.path("endpoints").path(2).path("listed").asBoolean()).isFalse();
        assertThat(Asked.get(reports.address(), "/api/inventory?notSeenFor=0").status())
                .isEqualTo(400);
        Asked csv = Asked.get(reports.address(), "/api/inventory.csv");
        assertThat(csv.headers().get("Content-Type")).startsWith("text/csv");
        assertThat(csv.headers().get("Content-Disposition")).contains("inventory.csv");
        assertThat(csv.text())
                .contains("\r\nshop.yaml,4,POST,/api/v1/orders,,never seen,0,")
                .contains("not in the inventory");
    }

    @Test
    void changesNothingInADryRunAndNamesWhatAnEarlierListTakes() throws IOException {
        importList("shop.yaml", OPENAPI, false);

        JsonNode tried = importList("urls.txt", "/api/v1/orders/<pk>\n^(a)+$\n", true);

        assertThat(tried.path("version").isNull()).isTrue();
        assertThat(tried.path("kind").asString()).isEqualTo("django");
        assertThat(tried.path("shadowed").path(0).path("countedUnder").asString())
                .isEqualTo("/api/v1/orders/{id}");
        assertThat(tried.path("notTranslated").path(0).path("why").asString()).contains("repeats");
        assertThat(get("/api/inventory", "/api/inventory").path("lists").size()).isEqualTo(1);
    }

    @Test
    void namesThePatternsThatSinglePathsOutOfAnEndpointThatWasCountedAsOne() throws IOException {
        importList("urls.txt", "/api/<kind>/<int:pk>\n/users/<name>\n", false);

        JsonNode split = importList("more.txt", "/api/books/<int:id>\n/elsewhere\n/users/<int:id>\n", false);
        JsonNode renamed = importList("more.txt", "/api/books/<int:pk>\n/elsewhere\n", true);

        assertThat(split.path("singledOut"))
                .extracting(each -> each.path("line").asInt() + " "
                        + each.path("countedUnder").asString())
                .containsExactly("1 /api/{kind}/{pk}", "3 /users/{name}");
        assertThat(renamed.path("singledOut")).isEmpty();
    }

    @Test
    void refusesWhatIsNoListAndSaysWhere() throws IOException {
        Asked broken =
                post("/api/inventory/lists", body("x.yaml", "openapi: 3.0.0\npaths:\n  /a: {}\n  /a: {}\n", false));
        assertThat(broken.status()).isEqualTo(422);
        assertThat(broken.json().path("detail").asString()).contains("x.yaml:4:");
        assertThat(openApi.problemFaults(broken.json())).isEmpty();
        assertThat(post("/api/inventory/lists", body("", "/a", false)).status()).isEqualTo(400);
        String tooLong = "/".repeat(InventoryFile.LIMIT_BYTES + 1);
        assertThat(post("/api/inventory/lists", body("long", tooLong, false)).status())
                .isEqualTo(422);
        String larger = "/".repeat(ImportResource.LONGEST_BODY);
        assertThat(post("/api/inventory/lists", body("larger", larger, false)).status())
                .isEqualTo(413);
        String many = String.join(
                "\n", IntStream.range(0, 3_500).mapToObj(i -> "/r" + i).toList());
        assertThat(post("/api/inventory/lists", body("many", many, false)).status())
                .isEqualTo(422);
    }

    @Test
    void takesPatternsRenamesAndAnswersToProposals() throws IOException {
        Object[] siblings = IntStream.range(0, 9)
                .boxed()
                .flatMap(i -> Stream.<Object>of("GET /items/word-" + i, 2))
                .toArray();
        seen(1, START, siblings);
        assertThat(get("/api/inventory", "/api/inventory")
                        .at("/proposals/0/pattern")
                        .asString())
                .isEqualTo("/items/{slug}");

        change("/api/inventory/proposals/refuse", "{\"pattern\":\"/items/{slug}\",\"reason\":\"pages\"}");
        assertThat(get("/api/inventory", "/api/inventory").path("proposals").isEmpty())
                .isTrue();
        JsonNode added = change("/api/inventory/patterns", "{\"pattern\":\"/items/{slug}\"}");
        assertThat(added.path("version").asLong()).isEqualTo(1);
        change(
                "/api/inventory/renames",
                "{\"endpoint\":\"GET /items/{slug}\",\"into\":\"/items/{name}\",\"reason\":\"x\"}");
        JsonNode inventory = get("/api/inventory", "/api/inventory");
        assertThat(inventory.at("/entries/0/countedUnder").asString()).isEqualTo("/items/{name}");
        assertThat(inventory.at("/renames/0/actor").asString()).isEqualTo("ann");
        change("/api/inventory/renames/undo", "{\"endpoint\":\"GET /items/{slug}\"}");
        change("/api/inventory/patterns/remove", "{\"pattern\":\"/items/{slug}\"}");
        assertThat(post("/api/inventory/patterns/remove", "{\"pattern\":\"/items/{slug}\"}")
                        .status())
                .isEqualTo(409);
        for (String senseless : List.of("items", "/{a", "/a b", "")) {
            assertThat(post("/api/inventory/patterns", "{\"pattern\":\"" + senseless + "\"}")
                            .status())
                    .as(senseless)
                    .isEqualTo(400);
        }
        assertThat(post("/api/inventory/renames", "{\"endpoint\":\"GET\",\"into\":\"/a\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void namesCallersAndWhatCountsUnderAnEndpoint() throws IOException {
        Recorded.in(store);
        store.aliases()
                .follow(table -> name -> name.template().equals("/orders/{id}")
                        ? new EndpointName(name.method(), "/orders/{order}")
                        : name);
        long id = StreamSupport.stream(get("/api/endpoints", "/api/endpoints").spliterator(), false)
                .filter(each -> each.path("template").asString().equals("/orders/{order}"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong();

        JsonNode callers = get("/api/endpoints/" + id + "/callers", "/api/endpoints/{id}/callers");

        assertThat(callers.at("/callers/0/agent").asString()).isEqualTo("curl");
        assertThat(callers.at("/countedHere/0").asString()).isEqualTo("GET /orders/{id}");
        assertThat(Asked.get(reports.address(), "/api/endpoints/99999/callers").status())
                .isEqualTo(404);
    }

    private void seen(long revision, Instant at, Object... endpointsAndCounts) {
        List<EpochReport.Row> rows = IntStream.range(0, endpointsAndCounts.length / 2)
                .mapToObj(i -> {
                    String[] endpoint = endpointsAndCounts[2 * i].toString().split(" ", 2);
                    int count = (Integer) endpointsAndCounts[2 * i + 1];
                    return new EpochReport.Row(endpoint[0], endpoint[1], "SEEN", "", count);
                })
                .toList();
        store.recorder().write(List.of(new EpochReport("proxy-a", 1, revision, START, at, false, Map.of(), rows)));
    }

    private static List<String> names(JsonNode entries) {
        return StreamSupport.stream(entries.spliterator(), false)
                .map(each -> each.path("method").asString() + " "
                        + each.path("template").asString() + " "
                        + each.path("seen").asLong())
                .toList();
    }

    private JsonNode importList(String name, String text, boolean dryRun) throws IOException {
        return change("/api/inventory/lists", body(name, text, dryRun));
    }

    private static String body(String name, String text, boolean dryRun) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("name", name)
                .put("text", text)
                .put("dryRun", dryRun)
                .toString();
    }

    private JsonNode get(String path, String route) throws IOException {
        Asked answer = Asked.get(reports.address(), path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(openApi.faults("get", route, answer.json())).isEmpty();
        return answer.json();
    }

    private JsonNode change(String path, String body) throws IOException {
        Asked answer = post(path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(openApi.faults("post", path, answer.json())).isEmpty();
        return answer.json();
    }

    private Asked post(String path, String body) throws IOException {
        return Asked.post(reports.address(), path, body, ANN);
    }
}
