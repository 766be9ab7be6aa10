package dev.understudy.standalone.cli.operate;

import dev.understudy.standalone.cli.Console;
import dev.understudy.standalone.cli.ExitCode;
import dev.understudy.standalone.cli.RunningRoles;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code understudy deployed}: tells of a deployment; a pipeline's last step. */
@Command(
        name = "deployed",
        description = {
            "Tells that a version was deployed, or a migration of the shared database was run.",
            "%nAnswers that do not say their version themselves, in the header that the policy names as `versionHeader`, belong to"
                    + " the one that was told of their side last. It is a mark on every chart. Told twice, it is the same."
        })
public final class DeployedCommand implements Callable<Integer> {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Console console;

    @Mixin
    RunningRoles roles = new RunningRoles();

    @Parameters(index = "0", paramLabel = "SIDE", description = "primary, candidate or database.")
    String side = "";

    @Parameters(index = "1", paramLabel = "VERSION", description = "What was deployed, such as 1.4.2.")
    String version = "";

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "Since when, such as 2026-11-22T09:00:00Z (default: now).")
    @Nullable
    String at;

    @Option(names = "--actor", paramLabel = "NAME", description = "Who tells it (default: the user's name).")
    String actor = System.getProperty("user.name", "");

    public DeployedCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ObjectNode body = MAPPER.createObjectNode().put("side", side).put("version", version);
        if (at != null) body.put("at", at);
        JsonNode known = MAPPER.readTree(roles.post("/api/deployments", body.toString(), actor));
        console.tell("understudy: " + known.path("side").asString() + " is "
                + known.path("version").asString() + " since "
                + known.path("at").asString());
        return ExitCode.DONE;
    }
}
