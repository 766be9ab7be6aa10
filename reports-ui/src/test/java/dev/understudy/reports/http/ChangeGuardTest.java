package dev.understudy.reports.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ChangeGuardTest {
    private static final String HOST = "127.0.0.1:8081";
    private static final String JSON = "application/json; charset=utf-8";

    @Test
    void takesChangesFromItsOwnPagesAndFromClientsThatAreNoBrowser() {
        assertThat(status("same-origin", "http://" + HOST, JSON, "ann")).isEmpty();
        assertThat(status(null, "http://" + HOST, JSON, "ann")).isEmpty();
        assertThat(status(null, null, JSON, "ann")).isEmpty();
        assertThat(status("none", null, JSON, "ann")).isEmpty();
    }

    @Test
    void refusesOtherOrigins() {
        assertThat(status("cross-site", "http://" + HOST, JSON, "ann")).hasValue(403);
        assertThat(status("same-site", "http://" + HOST, JSON, "ann")).hasValue(403);
        assertThat(status(null, "http://evil.example", JSON, "ann")).hasValue(403);
        assertThat(status(null, "null", JSON, "ann")).hasValue(403);
    }

    @Test
    void needsJson() {
        assertThat(status(null, null, null, "ann")).hasValue(415);
        assertThat(status(null, null, "text/plain", "ann")).hasValue(415);
    }

    @Test
    void needsAnActor() {
        assertThat(status(null, null, JSON, null)).hasValue(400);
        assertThat(status(null, null, JSON, "  ")).hasValue(400);
        assertThat(status(null, null, JSON, "a".repeat(201))).hasValue(400);
    }

    private static Optional<Integer> status(
            @Nullable String site, @Nullable String origin, @Nullable String type, @Nullable String actor) {
        return new ChangeGuard(HOST, site, origin, type, actor).refusal().map(Reply.Problem::status);
    }
}
