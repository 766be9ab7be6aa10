package dev.understudy.standalone.cli.operate;

import dev.understudy.standalone.cli.Console;
import dev.understudy.standalone.cli.ExitCode;
import dev.understudy.standalone.cli.NotReachable;
import dev.understudy.standalone.cli.RunningRoles;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code understudy rejudge}: orders that the evidence is built anew, shows what that changes, and accepts it. */
@Command(
        name = "rejudge",
        description = {
            "Judges anew, under the present rules and by the present inventory, what the topic holds, and shows what that"
                    + " changes per endpoint.",
            "%nThe figures that are shown change only once the new ones are accepted: by --accept, by your answer on a terminal,"
                    + " or on the page. What was counted before --since goes with the old ones."
        })
public final class RejudgeCommand implements Callable<Integer> {
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Console console;

    @Mixin
    RunningRoles roles = new RunningRoles();

    @Option(
            names = "--since",
            paramLabel = "TIME",
            defaultValue = "24h",
            description = "A time, or one ago: 90m, 24h, 7d (default: ${DEFAULT-VALUE}).")
    String since = "24h";

    @Option(names = "--accept", description = "Accept the new figures without asking.")
    boolean accept;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for whoever asks later.")
    @Nullable
    String reason;

    @Option(names = "--actor", paramLabel = "NAME", description = "Who asks (default: the user's name).")
    String actor = System.getProperty("user.name", "");

    public RejudgeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        JsonNode order = post("/api/rejudge", MAPPER.createObjectNode().put("since", since));
        String path = "/api/rejudge/" + order.path("id").asLong();
        console.tell("understudy: judging anew since " + order.path("since").asString());
        JsonNode built = await(path);
        if (!built.path("heldSince").isNull()) {
            console.tell("understudy: the topic holds all only since "
                    + built.path("heldSince").asString());
        }
        print(built.path("endpoints"));
        if (!accept && !console.isAgreed("Show the new figures instead of the old ones?")) {
            console.tell("understudy: not accepted; it is built on, and the page 'Judge anew' accepts or refuses it");
            return ExitCode.NO;
        }
        post(path + "/accept", MAPPER.createObjectNode());
        while (isOpen(get(path))) Thread.sleep(PAUSE);
        boolean done = get(path).path("state").asString().equals("done");
        console.tell("understudy: " + (done ? "the new figures are shown" : "it was refused meanwhile"));
        return done ? ExitCode.DONE : ExitCode.NO;
    }

    /** The order once it has caught up with what is shown. */
    private JsonNode await(String path) throws InterruptedException {
        JsonNode order = get(path);
        while (isOpen(order) && order.path("caughtUpAt").isNull()) {
            console.tell("understudy: " + order.path("behind").asLong() + " exchanges to go");
            Thread.sleep(PAUSE);
            order = get(path);
        }
        if (!isOpen(order))
            throw new NotReachable("The order was " + order.path("state").asString() + " meanwhile.");
        return order;
    }

    private static boolean isOpen(JsonNode order) {
        String state = order.path("state").asString();
        return state.equals("building") || state.equals("accepted");
    }

    private void print(JsonNode endpoints) {
        int same = 0;
        for (JsonNode each : endpoints) {
            if (isTheSame(each)) {
                same++;
                continue;
            }
            console.print(each.path("endpoint").asString());
            console.print("  now   " + figures(each.path("before")));
            console.print("  anew  " + figures(each.path("after")));
            groups("  new   ", each.path("newGroups"));
            groups("  gone  ", each.path("goneGroups"));
        }
        console.print(same + (same == 1 ? " endpoint stays as it is" : " endpoints stay as they are"));
    }

    private static boolean isTheSame(JsonNode endpoint) {
        return figures(endpoint.path("before")).equals(figures(endpoint.path("after")))
                && endpoint.path("newGroups").isEmpty()
                && endpoint.path("goneGroups").isEmpty();
    }

    private static String figures(JsonNode figures) {
        if (figures.isNull()) return "nothing";
        JsonNode parity = figures.path("parity");
        String share = parity.isNumber()
                ? String.format(Locale.ROOT, "%.2f %%", Math.floor(parity.asDouble() * 10_000) / 100)
                : "unknown";
        return "parity " + share + " of " + figures.path("compared").asLong() + " compared, "
                + figures.path("mismatched").asLong() + " mismatched, "
                + figures.path("matchedByRule").asLong() + " matched by rule";
    }

    private void groups(String label, JsonNode groups) {
        for (JsonNode group : groups) {
            console.print(label + group.path("kind").asString() + " at "
                    + group.path("location").asString() + " ("
                    + group.path("count").asLong() + ")");
        }
    }

    private JsonNode get(String path) {
        return MAPPER.readTree(roles.get(path));
    }

    private JsonNode post(String path, ObjectNode body) {
        if (reason != null) body.put("reason", reason);
        return MAPPER.readTree(roles.post(path, body.toString(), actor));
    }
}
