package dev.understudy.standalone.cli.operate;

import dev.understudy.standalone.cli.Console;
import dev.understudy.standalone.cli.ExitCode;
import dev.understudy.standalone.cli.RunningRoles;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code understudy dead-letters list}: prints the newest dead letters, one a line. */
@Command(
        name = "list",
        description = {
            "Prints the newest records that nobody could read, one a line, newest first, up to 200.",
            "%nTab-separated: PARTITION@OFFSET in the topic understudy.exchanges, when, proxy, endpoint, reason, and why it was"
                    + " still dead when it was last judged again."
        })
final class ListDeadLettersCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    RunningRoles roles = new RunningRoles();

    ListDeadLettersCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        JsonNode list = new JsonMapper().readTree(roles.get("/api/dead-letters"));
        list.path("letters").forEach(letter -> console.print(DeadLetterLine.of(letter)));
        long total = list.path("total").asLong();
        console.tell("understudy: " + (total == 0 ? "there are no dead letters" : "dead letters: " + total));
        list.path("reasons")
                .forEach(reason -> console.tell("  " + reason.path("count").asLong() + " "
                        + DeadLetterLine.plain(reason.path("reason").asString(""))));
        return ExitCode.DONE;
    }
}
