package dev.understudy.proxy.admin;

import java.util.List;

/**
 * Whether users are served, and what is less well than it should be.
 *
 * @param serving false while the proxy starts and stops
 * @param reasons why evidence is not gathered as it should be, in words; users are not concerned
 */
public record Readiness(boolean serving, List<String> reasons) {
    public Readiness {
        reasons = List.copyOf(reasons);
    }

    int status() {
        return serving ? 200 : 503;
    }

    String json() {
        String state = serving ? (reasons.isEmpty() ? "ready" : "degraded") : "stopping";
        var quoted = reasons.stream().map(JsonText::quoted).toList();
        return "{\"status\":\"" + state + "\",\"reasons\":[" + String.join(",", quoted) + "]}";
    }
}
