package dev.understudy.standalone.cli.inventory;

import dev.understudy.policy.Problem;
import dev.understudy.policy.inventory.Inventory;
import dev.understudy.policy.inventory.InventoryFile;
import dev.understudy.policy.inventory.InventoryResult;
import dev.understudy.standalone.cli.Console;
import dev.understudy.standalone.cli.ExitCode;
import dev.understudy.standalone.cli.NotReachable;
import dev.understudy.standalone.cli.RunningRoles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code understudy inventory import FILE}: takes a list in, or shows what it says. */
@Command(
        name = "import",
        description = {
            "Takes in a list of endpoints, in the place of the one of the same name.",
            "%nLines that cannot be translated are named, and the others are taken all the same. Exits 1 where some were not"
                    + " translated, 2 where the file is no list."
        })
final class ImportCommand implements Callable<Integer> {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Console console;

    @Mixin
    RunningRoles roles = new RunningRoles();

    @Parameters(paramLabel = "FILE", description = "OpenAPI as JSON or YAML, or Django's URLs as text.")
    Path file = Path.of("");

    @Option(names = "--name", paramLabel = "NAME", description = "Name of the list (default: the file's name).")
    @Nullable
    String name;

    @Option(
            names = "--dry-run",
            description = "Only print the patterns that the file means, one a line; nothing need run for it.")
    boolean dryRun;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for whoever asks later.")
    @Nullable
    String reason;

    @Option(names = "--actor", paramLabel = "NAME", description = "Who asks (default: the user's name).")
    String actor = System.getProperty("user.name", "");

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return switch (InventoryFile.read(file)) {
            case InventoryResult.Invalid(List<Problem> problems) -> {
                problems.forEach(problem -> console.tell(problem.sentence(file.toString())));
                yield ExitCode.UNKNOWN;
            }
            case InventoryResult.Read(Inventory inventory) -> {
                inventory
                        .notTranslated()
                        .forEach(each -> console.tell(file + ":" + each.line() + ": not translated: "
                                + Plain.text(each.text()) + " (" + Plain.text(each.why()) + ")"));
                if (dryRun) print(inventory);
                else take();
                yield inventory.notTranslated().isEmpty() ? ExitCode.DONE : ExitCode.NO;
            }
        };
    }

    private void print(Inventory inventory) {
        for (Inventory.Entry entry : inventory.entries()) {
            String methods = entry.methods().isEmpty()
                    ? "*"
                    : entry.methods().stream().sorted().collect(Collectors.joining(","));
            entry.templates().forEach(each -> console.print(entry.line() + "\t" + methods + "\t" + each.pattern()));
        }
        console.tell("understudy: " + inventory.entries().size() + " endpoints, "
                + inventory.notTranslated().size() + " lines not translated; nothing was changed");
    }

    private void take() {
        ObjectNode body = MAPPER.createObjectNode().put("name", listName()).put("text", text());
        if (reason != null) body.put("reason", reason);
        JsonNode taken = MAPPER.readTree(roles.post("/api/inventory/lists", body.toString(), actor));
        taken.path("shadowed")
                .forEach(each -> console.tell(file + ":" + each.path("line").asInt() + ": "
                        + Plain.text(each.path("pattern").asString("")) + " counts under "
                        + Plain.text(each.path("countedUnder").asString("")) + ", which an earlier line has"));
        taken.path("singledOut")
                .forEach(each -> console.tell(file + ":" + each.path("line").asInt() + ": "
                        + Plain.text(each.path("pattern").asString("")) + " counted under "
                        + Plain.text(each.path("countedUnder").asString(""))
                        + " until now; 'understudy rejudge' tells apart what the topic holds"));
        console.tell("understudy: " + taken.path("endpoints").asInt() + " endpoints in the list '" + listName() + "'"
                + (taken.path("version").isNull() ? ", as before" : ""));
    }

    private String listName() {
        return name == null ? String.valueOf(file.getFileName()) : name;
    }

    private String text() {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new NotReachable(file + " cannot be read any more: " + gone.getMessage());
        }
    }
}
