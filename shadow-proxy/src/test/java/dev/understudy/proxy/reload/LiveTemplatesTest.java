package dev.understudy.proxy.reload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.Endpoint;
import dev.understudy.exchange.control.Mark;
import dev.understudy.exchange.control.Order;
import dev.understudy.exchange.redact.pattern.SecretPatterns;
import dev.understudy.exchange.template.RouteTemplate;
import dev.understudy.proxy.control.ControlBoard;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveTemplatesTest {
    private static final Instant AT = Instant.parse("2026-11-25T12:00:00Z");

    @TempDir
    private Path directory;

    private final List<Endpoint> told = new ArrayList<>();

    @Test
    void countsByTheTableThatWasOrderedLastAndSaysWhatEndpointsAreCalledNow() {
        var board = ControlBoard.open(directory.resolve("orders.json"));
        var templates = new LiveTemplates(board, now -> told.add(now.apply(new Endpoint("GET", "/items/foo"))));
        templates.check();
        assertThat(templates.state()).isEqualTo(new TemplatesState(0, 0));

        board.hear(table(2, AT.plusSeconds(1), "/items/{slug}"));
        board.hear(table(1, AT, "/items/{old}"));
        templates.check();
        templates.check();

        assertThat(templates.state()).isEqualTo(new TemplatesState(2, 1));
        assertThat(templates
                        .get()
                        .find("GET", "/items/bar", SecretPatterns.BUILT_IN)
                        .endpoint())
                .isEqualTo(new Endpoint("GET", "/items/{slug}"));
        assertThat(told).containsExactly(new Endpoint("GET", "/items/{slug}"));
    }

    private static Order table(long version, Instant at, String pattern) {
        return new Order.Templates(version, List.of(RouteTemplate.of(pattern)), List.of(), new Mark("kim", "", at));
    }
}
