package dev.understudy.policy.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.understudy.exchange.template.RouteTemplate;
import dev.understudy.policy.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InventoryFileTest {
    private static final String OPENAPI_31 = """
            openapi: 3.1.0
            info: { title: Shop, version: "1" }
            servers:
              - url: https://{host}.example/api/{version}/
                variables:
                  host: { default: shop }
                  version: { default: v1, enum: [v1, v2] }
            paths:
              /orders:
                get: { responses: {} }
                post: { responses: {} }
                parameters: []
              /orders/{order-id}:
                get: { responses: {} }
                delete: { servers: [{ url: /internal }], responses: {} }
              /files/{proxy+}:
                get: { responses: {} }
              /shared:
                $ref: "#/components/pathItems/shared"
              /elsewhere:
                $ref: "https://other.example/paths.yaml#/x"
              /nothing:
                summary: no operation
              no-slash:
                get: { responses: {} }
              x-internal: {}
            components:
              pathItems:
                shared: { put: { responses: {} } }
            """;

    @Test
    void readsOpenApiWithServersReferencesAndAllMethods() {
        Inventory inventory = read(OPENAPI_31);

        assertThat(inventory.kind()).isEqualTo(Inventory.Kind.OPENAPI);
        assertThat(inventory.entries())
                .contains(
                        new Inventory.Entry(9, Set.of("GET", "POST"), templates("/api/v1/orders", "/api/v2/orders")),
                        new Inventory.Entry(13, Set.of("DELETE"), templates("/internal/orders/{order-id}")),
                        new Inventory.Entry(
                                16,
                                Set.of("GET"),
                                templates("/api/v1/files/{proxy:path}", "/api/v2/files/{proxy:path}")),
                        new Inventory.Entry(18, Set.of("PUT"), templates("/api/v1/shared", "/api/v2/shared")));
    }

    @Test
    void namesWithItsLineWhatItCannotTranslate() {
        assertThat(read(OPENAPI_31).notTranslated())
                .extracting(Inventory.NotTranslated::line, Inventory.NotTranslated::text)
                .containsExactly(tuple(20, "/elsewhere"), tuple(22, "/nothing"), tuple(24, "no-slash"));
    }

    @Test
    void readsSwagger2AsJsonWithTabs() {
        Inventory inventory = read("""
                {
                \t"swagger": "2.0",
                \t"basePath": "/api/v1",
                \t"paths": { "/orders/{id}.{format}": { "get": {}, "head": {} } }
                }
                """);

        assertThat(inventory.entries())
                .containsExactly(
                        new Inventory.Entry(4, Set.of("GET", "HEAD"), templates("/api/v1/orders/{id}.{format}")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/orders/<int:pk>/\\tshop.views.order\\torder\\tlogin_required\\n/users/\\tshop.views.users\\tusers\\t",
                "/orders/<int:pk>/\\n\\tController: shop.views.order\\n\\tURL Name: order\\n\\n/users/\\n\\tController: shop.views.users\\n",
                "URL               | Module           | Name  | Decorator\\n------------------+------------------+-------+----------\\n/orders/<int:pk>/ | shop.views.order | order | \\n/users/           | shop.views.users | users | ",
                "/orders/<int:pk>/   shop.views.order   order   \\n/users/             shop.views.users   users   ",
                "[{\"url\": \"/orders/<int:pk>/\", \"module\": \"shop.views.order\", \"name\": \"order\"}, {\"url\": \"/users/\"}]",
                "\\033[37;1m/orders/<int:pk>/\\033[0m\\tshop.views.order\\torder\\t\\n/users/\\tx\\ty",
                "urlpatterns = \\n    path('orders/<int:pk>/', views.order, name='order'),\\n    url(r'^users/$', views.users),",
            })
    void readsEveryFormThatDjangoPrints(String escaped) {
        Inventory inventory = read(escaped.translateEscapes());

        assertThat(inventory.kind()).isEqualTo(Inventory.Kind.DJANGO);
        assertThat(inventory.entries())
                .filteredOn(entry -> !entry.templates().getFirst().pattern().startsWith("/urlpatterns"))
                .extracting(entry -> entry.templates().getFirst().pattern())
                .containsExactly("/orders/{pk:int}/", "/users/");
        assertThat(inventory.entries())
                .allSatisfy(entry -> assertThat(entry.methods()).isEmpty());
    }

    @Test
    void saysThatAnIncludeNamesNoEndpoint() {
        Inventory inventory = read("    path('api/', include('shop.urls')),\n");

        assertThat(inventory.entries()).isEmpty();
        assertThat(inventory.notTranslated())
                .singleElement()
                .satisfies(line -> assertThat(line.why()).contains("show_urls"));
    }

    @Test
    void saysWhereADocumentIsBroken() {
        assertThat(problems("openapi: 3.0.0\npaths:\n  /a: {}\n  /a: {}\n"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(4));
        assertThat(problems("{\"openapi\": \"3.0.0\"\n \"paths\": {}}")
                        .getFirst()
                        .line())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n", "{}", "{\"openapi\": \"4.0\"}", "openapi: 3.0.0\n", "[]"})
    void refusesWhatNamesNoEndpoint(String text) {
        assertThat(problems(text)).isNotEmpty();
    }

    @Test
    void refusesWhatIsTooLargeTooDeepOrGrowsByItself() {
        assertThat(problems("/" + "a".repeat(InventoryFile.LIMIT_BYTES))).isNotEmpty();
        assertThat(problems("openapi: " + "[".repeat(500_000))).isNotEmpty();
        assertThat(problems("openapi: 3.0.0\na: &a [x,x,x,x,x,x,x,x,x,x]\n"
                        + IntStream.range(0, 12)
                                .mapToObj(i -> (char) ('b' + i) + ": &" + (char) ('b' + i) + " ["
                                        + ("*" + (char) ('a' + i) + ",").repeat(9) + "*" + (char) ('a' + i) + "]\n")
                                .collect(Collectors.joining())))
                .isNotEmpty();
        String many = IntStream.range(0, 4_000).mapToObj(i -> "/r" + i + "/\n").collect(Collectors.joining());
        assertThat(problems(many).getFirst().message())
                .contains("4000 patterns")
                .contains("3000");
        assertThat(InventoryFile.parse("latin-1", new byte[] {(byte) 0xe9, '/'}))
                .isInstanceOf(InventoryResult.Invalid.class);
    }

    @Test
    void endsInOneWayOrTheOtherWhateverTheTextIs() {
        var random = new Random(11);
        String all = "/<>(){}[]|?*+\\^$.:-aP0 \n\t,\"'#&";
        for (int round = 0; round < 3_000; round++) {
            String text = random.ints(random.nextInt(60), 0, all.length())
                    .mapToObj(i -> String.valueOf(all.charAt(i)))
                    .collect(Collectors.joining());

            InventoryResult result = InventoryFile.parse("random", text.getBytes(StandardCharsets.UTF_8));

            if (result instanceof InventoryResult.Read(Inventory inventory)) {
                assertThat(inventory.entries().size()
                                + inventory.notTranslated().size())
                        .as(text)
                        .isPositive();
            }
        }
    }

    private static List<RouteTemplate> templates(String... patterns) {
        return Stream.of(patterns).map(RouteTemplate::of).toList();
    }

    private static Inventory read(String text) {
        return ((InventoryResult.Read) InventoryFile.parse("list", text.getBytes(StandardCharsets.UTF_8))).inventory();
    }

    private static List<Problem> problems(String text) {
        return ((InventoryResult.Invalid) InventoryFile.parse("list", text.getBytes(StandardCharsets.UTF_8)))
                .problems();
    }
}
