package dev.understudy.standalone.cli.operate;

import dev.understudy.standalone.cli.Console;
import dev.understudy.standalone.cli.ExitCode;
import dev.understudy.standalone.cli.RunningRoles;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code understudy dead-letters retry}: has a worker judge dead letters again, and says what came of it. */
@Command(
        name = "retry",
        description = {
            "Has a worker judge dead letters again, by its present build and rules, from the bytes that were kept.",
            "%nWhat can be read now is counted as judged instead of dead, once, however often this is run. Exits 0 where all"
                    + " are judged, 1 where some are still dead; it says why."
        })
final class RetryDeadLettersCommand implements Callable<Integer> {
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Console console;

    @Mixin
    RunningRoles roles = new RunningRoles();

    @ArgGroup(multiplicity = "1")
    Chosen chosen = new Chosen();

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for whoever asks later.")
    @Nullable
    String reason;

    @Option(names = "--actor", paramLabel = "NAME", description = "Who asks (default: the user's name).")
    String actor = System.getProperty("user.name", "");

    RetryDeadLettersCommand(Console console) {
        this.console = console;
    }

    /** Either all, or those at these positions. */
    static final class Chosen {
        @Option(names = "--all", description = "All, up to 20,000; those first that were not judged again yet.")
        boolean all;

        @Parameters(paramLabel = "POSITION", arity = "1..*", description = "As `list` prints it, such as 1@17.")
        List<String> positions = List.of();
    }

    @Override
    public Integer call() throws InterruptedException {
        ObjectNode body = MAPPER.createObjectNode();
        if (chosen.all) body.put("all", true);
        if (!chosen.positions.isEmpty()) chosen.positions.forEach(body.putArray("positions")::add);
        if (reason != null) body.put("reason", reason);
        JsonNode order = MAPPER.readTree(roles.post("/api/dead-letters/retry", body.toString(), actor));
        JsonNode done = await(order);
        done.path("stillDead").forEach(letter -> console.print(DeadLetterLine.of(letter)));
        long asked = done.path("asked").asLong();
        long judged = done.path("judged").asLong();
        console.tell("understudy: " + judged + " of " + asked + " dead letters are judged now"
                + (judged == asked ? "" : "; the others are still dead"));
        return judged == asked ? ExitCode.DONE : ExitCode.NO;
    }

    private JsonNode await(JsonNode order) throws InterruptedException {
        JsonNode now = order;
        while (now.path("waiting").asLong() > 0) {
            console.tell("understudy: " + now.path("waiting").asLong() + " wait for a worker");
            Thread.sleep(PAUSE);
            now = MAPPER.readTree(
                    roles.get("/api/dead-letters/retries/" + order.path("id").asLong()));
        }
        return now;
    }
}
