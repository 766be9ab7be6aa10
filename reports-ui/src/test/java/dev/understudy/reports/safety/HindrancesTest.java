package dev.understudy.reports.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class HindrancesTest {
    private static final String CALM = """
            {"policy":{"since":"2026-11-25T08:00:00Z"},"mirroring":{"paused":false},"pressure":"normal",
             "controlWindows":{"state":"on"},"routes":[
              {"name":"reads","methods":["GET","POST"],"path":"/api/*","mirror":"safe","sample":1},
              {"name":"closed","methods":[],"path":"/admin/**","mirror":"never","sample":1},
              {"name":"orders","methods":["POST"],"path":"/orders","mirror":"dry-run","sample":0.25,"paused":true,
               "by":"kim","reason":"locks","since":"2026-11-25T09:00:00Z",
               "leave":{"owner":"orders team","expires":"2026-11-01","lapsed":true},
               "dryRun":{"state":"switched-off","why":"no proof","since":"2026-11-24T10:00:00Z"}}]}""";

    @Test
    void nothingSpeaksAgainstASafeRouteInCalmTimes() {
        assertThat(against(CALM, "GET", "/api/{id}")).isEmpty();
    }

    @Test
    void whatNoRouteNamesAndWhatMayWriteStaysClosedSinceThePolicyIsInForce() {
        assertThat(against(CALM, "GET", "/elsewhere"))
                .extracting(Hindrance::reason)
                .containsExactly("no-route");
        assertThat(against(CALM, "GET", "/admin/users"))
                .extracting(Hindrance::reason)
                .containsExactly("route-never");
        Hindrance unsafe = against(CALM, "POST", "/api/{id}").getFirst();
        assertThat(unsafe.reason()).isEqualTo("unsafe-method");
        assertThat(unsafe.since()).isEqualTo("2026-11-25T08:00:00Z");
    }

    @Test
    void everythingThatSpeaksAgainstARouteIsNamedWithWhoAndSinceWhen() {
        List<Hindrance> found = against(CALM, "POST", "/orders");

        assertThat(found)
                .extracting(Hindrance::reason)
                .containsExactly("route-paused", "leave-expired", "dry-run-off", "not-sampled");
        assertThat(found.get(0).by()).isEqualTo("kim");
        assertThat(found.get(0).detail()).isEqualTo("locks");
        assertThat(found.get(1).since()).isEqualTo("2026-11-01");
        assertThat(found.get(2).detail()).isEqualTo("no proof");
        assertThat(found.get(3).detail()).startsWith("25.00 %");
    }

    @Test
    void aPauseOfItsOwnSaysUntilWhen() {
        String hurt = CALM.replace(
                "{\"state\":\"on\"}",
                "{\"state\":\"paused\",\"why\":\"p95 rose\",\"since\":\"2026-11-25T09:00:00Z\",\"until\":\"2026-11-25T09:30:00Z\"}");

        Hindrance pause = against(hurt, "GET", "/api/{id}").getFirst();

        assertThat(pause.reason()).isEqualTo("control-window");
        assertThat(pause.detail()).isEqualTo("p95 rose");
        assertThat(pause.until()).isEqualTo("2026-11-25T09:30:00Z");
    }

    @Test
    void underPressureNothingIsMirrored() {
        String pressed = CALM.replace("\"normal\"", "\"no-mirroring\"");

        assertThat(against(pressed, "GET", "/api/{id}"))
                .extracting(Hindrance::reason)
                .containsExactly("overload");
    }

    @Test
    void readsWhatAProxyOfAnotherBuildSays() {
        assertThat(against("{\"routes\":[{\"path\":\"no path\"}]}", "GET", "/a"))
                .extracting(Hindrance::reason)
                .containsExactly("no-route");
    }

    private static List<Hindrance> against(String json, String method, String template) {
        var state = new ProxyState(JsonMapper.shared().readTree(json));
        return Hindrances.of(state, method, state.route(method, template));
    }
}
