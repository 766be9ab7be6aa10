package dev.understudy.reports.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RoutingTableTest {
    private static final Resource NOTHING = call -> Reply.ok(List.of());
    private static final Route LIST = Route.get("/api/groups", NOTHING);
    private static final Route ONE = Route.get("/api/groups/{id}", NOTHING);
    private static final Route DECIDE = Route.post("/api/groups/{id}/state", NOTHING);
    private final RoutingTable table = new RoutingTable(List.of(LIST, ONE, DECIDE));

    @Test
    void findsTheRouteAndItsValues() {
        assertThat(table.match("GET", "/api/groups/7")).isEqualTo(new RoutingTable.Match.Found(ONE, Map.of("id", "7")));
        assertThat(table.match("POST", "/api/groups/7/state"))
                .isEqualTo(new RoutingTable.Match.Found(DECIDE, Map.of("id", "7")));
    }

    @Test
    void answersHeadAsGet() {
        assertThat(table.match("HEAD", "/api/groups")).isEqualTo(new RoutingTable.Match.Found(LIST, Map.of()));
    }

    @Test
    void tellsAWrongMethodFromNoSuchPath() {
        assertThat(table.match("DELETE", "/api/groups/7"))
                .isEqualTo(new RoutingTable.Match.WrongMethod(List.of("GET")));
        assertThat(table.match("GET", "/api/groups/")).isEqualTo(new RoutingTable.Match.Found(ONE, Map.of("id", "")));
        assertThat(table.match("GET", "/api/other")).isEqualTo(new RoutingTable.Match.NoSuchPath());
    }
}
