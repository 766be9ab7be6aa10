package dev.understudy.worker.inventory;

import dev.understudy.evidence.inventory.InventoryLists;
import dev.understudy.evidence.inventory.NewList;
import dev.understudy.evidence.inventory.StoredList;
import dev.understudy.evidence.inventory.TableChange;
import dev.understudy.policy.Problem;
import dev.understudy.policy.inventory.Inventory;
import dev.understudy.policy.inventory.InventoryFile;
import dev.understudy.policy.inventory.InventoryResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The lists that the policy names, read again where they have changed. One that cannot be read leaves the last good one. */
final class PolicyLists {
    private static final Logger LOG = LoggerFactory.getLogger(PolicyLists.class);
    private static final String ACTOR = "policy file";

    private final List<Path> files;
    private final Map<Path, byte[]> seen = new HashMap<>();
    private boolean forgotten;

    PolicyLists(List<Path> files) {
        this.files = List.copyOf(files);
    }

    /** @throws dev.understudy.evidence.database.StoreUnavailable where the store is away; the same is tried again then */
    void look(InventoryLists lists) {
        for (Path file : files) look(file, lists);
        if (!forgotten) forget(lists);
        forgotten = true;
    }

    private void look(Path file, InventoryLists lists) {
        byte[] bytes = bytes(file);
        if (Arrays.equals(bytes, seen.get(file))) return;
        switch (InventoryFile.parse(file.toString(), bytes)) {
            case InventoryResult.Read(Inventory inventory) -> take(file, bytes, inventory, lists);
            case InventoryResult.Invalid(List<Problem> problems) ->
                problems.forEach(problem -> LOG.warn("Inventory {}", problem.sentence(file.toString())));
        }
        seen.put(file, bytes);
    }

    private static void take(Path file, byte[] bytes, Inventory inventory, InventoryLists lists) {
        var list =
                newList(file.toString(), Integer.toHexString(Arrays.hashCode(bytes)) + "-" + bytes.length, inventory);
        switch (lists.replace(list, ACTOR, "")) {
            case TableChange.Made made ->
                LOG.info("Inventory {}: {} patterns", file, list.rows().size());
            case TableChange.Nothing nothing -> LOG.debug("Inventory {} is known", file);
            case TableChange.Refused refused -> LOG.warn("Inventory {}: {}", file, refused.why());
        }
        inventory
                .notTranslated()
                .forEach(each -> LOG.warn("Inventory {}:{}: {}: {}", file, each.line(), each.text(), each.why()));
    }

    static NewList newList(String name, String digest, Inventory inventory) {
        List<NewList.Row> rows = new ArrayList<>();
        for (Inventory.Entry entry : inventory.entries()) {
            entry.templates()
                    .forEach(each ->
                            rows.add(new NewList.Row(entry.line(), entry.methods(), each.pattern(), each.name())));
        }
        return new NewList(
                name,
                inventory.kind().name().toLowerCase(Locale.ROOT),
                true,
                digest,
                rows,
                inventory.notTranslated().stream()
                        .map(each -> new NewList.Untranslated(each.line(), each.text(), each.why()))
                        .toList());
    }

    /** Lists that a former policy named. */
    private void forget(InventoryLists lists) {
        Set<String> named = files.stream().map(Path::toString).collect(Collectors.toSet());
        lists.table().lists().stream()
                .filter(list -> list.ofPolicy() && !named.contains(list.name()))
                .map(StoredList::name)
                .forEach(name -> lists.remove(name, ACTOR, "the policy does not name it any more"));
    }

    private static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(InventoryFile.LIMIT_BYTES + 1);
        } catch (IOException unreadable) {
            // no text either, so it is told as one that cannot be read, once
            return new byte[0];
        }
    }
}
