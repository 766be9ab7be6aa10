package dev.understudy.standalone.cli.inventory;

import dev.understudy.standalone.cli.Console;
import dev.understudy.standalone.cli.ExitCode;
import dev.understudy.standalone.cli.RunningRoles;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code understudy inventory list}: which endpoints there should be, and how often each was asked for. */
@Command(
        name = "list",
        description = {
            "Prints the endpoints of the inventory with how often each was asked for, and for how long that was watched.",
            "%nTab-separated: method, template, requests, last seen."
        })
final class ListCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    RunningRoles roles = new RunningRoles();

    @Option(names = "--never-seen", description = "Only those that nobody ever asked for.")
    boolean neverSeen;

    @Option(
            names = "--not-seen-for",
            paramLabel = "DAYS",
            description = "Only those that nobody asked for in so many days.")
    @Nullable
    Integer notSeenFor;

    @Option(names = "--csv", description = "As a table for spreadsheets (RFC 4180).")
    boolean csv;

    ListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (csv) {
            console.print(ask("/api/inventory.csv").stripTrailing());
            return ExitCode.DONE;
        }
        JsonNode inventory = new JsonMapper().readTree(ask("/api/inventory"));
        for (JsonNode entry : inventory.path("entries")) {
            if (neverSeen && entry.path("seen").asLong() > 0) continue;
            console.print(Plain.text(entry.path("method").asString("")) + "\t"
                    + Plain.text(entry.path("template").asString("")) + "\t"
                    + entry.path("seen").asLong() + "\t"
                    + entry.path("lastSeen").asString("-"));
        }
        console.tell("understudy: " + watched(inventory.path("watched")));
        return ExitCode.DONE;
    }

    private String ask(String path) {
        return notSeenFor == null ? roles.get(path) : roles.get(path, "notSeenFor", Integer.toString(notSeenFor));
    }

    private static String watched(JsonNode watched) {
        if (watched.path("since").isNull()) return "nothing was watched yet";
        return String.format(
                Locale.ROOT,
                "watched since %s for %.1f hours, with %d gaps in which no proxy was there",
                watched.path("since").asString(""),
                watched.path("hours").asDouble(),
                watched.path("gaps").size());
    }
}
