package dev.understudy.standalone.cli.look;

import dev.understudy.standalone.cli.Console;
import dev.understudy.standalone.cli.ExitCode;
import dev.understudy.standalone.cli.RunningRoles;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code understudy can-i-cut-over}: tells what the evidence says of an endpoint; it never says yes yet. */
@Command(
        name = "can-i-cut-over",
        description = {
            "Says no where the evidence speaks against a cutover, else unknown; never yes yet.",
            "%nThe gates that could say yes (latency, coverage, sessions, a rehearsed rollback) are not built yet."
        })
public final class CutoverCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    RunningRoles roles = new RunningRoles();

    @Parameters(paramLabel = "ENDPOINT", description = "Method and template: \"GET /api/v1/orders/{id}/\".")
    String endpoint = "";

    @Option(names = "--to", paramLabel = "SHARE", defaultValue = "5%", description = "Share of clients (default: 5%%).")
    String share = "5%";

    public CutoverCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        JsonNode all = new JsonMapper().readTree(roles.get("/api/endpoints"));
        for (JsonNode row : all) {
            if (row.path("endpoint").asString().equals(endpoint)) return answer(row);
        }
        console.print("unknown: no request to " + endpoint + " was ever seen");
        return ExitCode.UNKNOWN;
    }

    private int answer(JsonNode row) {
        boolean against = row.path("verdict").asString().equals("not-ready");
        console.print((against ? "no" : "unknown") + ": " + endpoint + " to " + share);
        console.print("  compared      " + row.path("compared").asLong() + " of "
                + row.path("seen").asLong() + " seen");
        console.print("  parity        " + percent(row.path("parity")) + ", at least "
                + percent(row.path("parityLowerBound")) + " (95 % sure at every moment)");
        sample("2xx and 3xx ", row.path("samples").path("successes"));
        sample("errors      ", row.path("samples").path("errors"));
        JsonNode replayed = row.path("replayed");
        console.print("  replayed      " + replayed.path("compared").asLong() + " compared, at least "
                + percent(replayed.path("parityLowerBound")) + "; in no other figure");
        console.print("  open groups   "
                + (row.path("openGroups").asLong() + replayed.path("openGroups").asLong()));
        console.print("  failed        " + row.path("candidateFailed").asLong());
        if (!against) {
            console.print("  not examined  latency, coverage, sessions, rollback: these gates are not built yet");
        }
        return against ? ExitCode.NO : ExitCode.UNKNOWN;
    }

    /** What a gate needs is a sample of what the primary succeeds at. */
    private void sample(String name, JsonNode sample) {
        JsonNode more = sample.path("moreSamplesNeeded");
        console.print("  " + name + "  " + sample.path("judged").asLong() + " samples, at least "
                + percent(sample.path("parityLowerBound")) + ", "
                + (more.isNumber() ? more.asLong() : "out of reach") + " more needed for 99 %");
    }

    private static String percent(JsonNode share) {
        return share.isNumber() ? "%.2f %%".formatted(100 * share.asDouble()) : "unknown";
    }
}
