package dev.understudy.reports.safety;

import dev.understudy.policy.Mirroring;
import dev.understudy.policy.PathPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One route as a proxy describes it. Reads whatever is there: an older or newer proxy says less or more. */
record RouteState(JsonNode json) {
    String name() {
        return json.path("name").asString("");
    }

    String mirror() {
        return json.path("mirror").asString("");
    }

    /** Whether a request of that method and template is this route's, as far as a template tells. */
    boolean matches(String method, String template) {
        List<String> methods = json.path("methods")
                .valueStream()
                .map(each -> each.asString(""))
                .toList();
        return (methods.isEmpty() || methods.contains(method))
                && pattern().filter(path -> path.matches(template)).isPresent();
    }

    boolean allows(String method) {
        return switch (mirror()) {
            case "never" -> false;
            case "safe" -> Mirroring.Safe.METHODS.contains(method);
            default -> true;
        };
    }

    /** What it does though it may do harm, each with who answers for it. */
    List<Excepted> exceptions() {
        var exceptions = new ArrayList<Excepted>();
        Risk.of(mirror()).ifPresent(risk -> exceptions.add(excepted(risk, json.path("leave"))));
        JsonNode others = json.path("exceptions");
        others.path("kinds")
                .valueStream()
                .flatMap(kind -> Risk.of(kind.asString("")).stream())
                .forEach(risk -> exceptions.add(excepted(risk, others)));
        return List.copyOf(exceptions);
    }

    private static Excepted excepted(Risk risk, JsonNode leave) {
        return new Excepted(
                risk,
                leave.path("reason").asString(""),
                leave.path("owner").asString(""),
                leave.path("expires").asString(""),
                leave.path("lapsed").asBoolean(false));
    }

    private Optional<PathPattern> pattern() {
        try {
            return Optional.of(new PathPattern(json.path("path").asString("")));
        } catch (IllegalArgumentException unknownForm) {
            return Optional.empty();
        }
    }

    /**
     * An exception and its owner.
     *
     * @param expires its last day, UTC
     */
    record Excepted(Risk risk, String reason, String owner, String expires, boolean lapsed) {}
}
