package dev.understudy.standalone.cli.operate;

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

/** {@code understudy erase-client}: deletes what is kept of a client's exchanges. */
@Command(
        name = "erase-client",
        description = {
            "Deletes the samples of a client's exchanges. Counts stay: they tell of nobody.",
            "%nIt says what it cannot reach: the Kafka topics hold records until their retention ends. What was received of the"
                    + " client until now does not become a sample again, also where it is judged only later."
        })
public final class EraseClientCommand implements Callable<Integer> {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Console console;

    @Mixin
    RunningRoles roles = new RunningRoles();

    @Parameters(
            index = "0",
            paramLabel = "CLIENT",
            description = "The keyed hash of the client's identity, as the page of an exchange and `record` show it.")
    String client = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for whoever asks later.")
    String reason = "";

    @Option(names = "--actor", paramLabel = "NAME", description = "Who asks (default: the user's name).")
    String actor = System.getProperty("user.name", "");

    public EraseClientCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var body = MAPPER.createObjectNode().put("client", client).put("reason", reason);
        JsonNode erased = MAPPER.readTree(roles.post("/api/clients/erase", body.toString(), actor));
        console.tell("understudy: " + erased.path("samples").asLong() + " samples of the client were deleted");
        console.tell("understudy: " + erased.path("outOfReach").asString());
        return ExitCode.DONE;
    }
}
