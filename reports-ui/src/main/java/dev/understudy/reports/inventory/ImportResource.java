package dev.understudy.reports.inventory;

import dev.understudy.evidence.EvidenceStore;
import dev.understudy.evidence.inventory.NewList;
import dev.understudy.evidence.inventory.TableChange;
import dev.understudy.exchange.template.RouteTemplate;
import dev.understudy.exchange.template.TemplateTable;
import dev.understudy.policy.inventory.Inventory;
import dev.understudy.policy.inventory.InventoryFile;
import dev.understudy.policy.inventory.InventoryResult;
import dev.understudy.reports.http.Call;
import dev.understudy.reports.http.ChangeBody;
import dev.understudy.reports.http.Reply;
import dev.understudy.reports.http.Resource;
import dev.understudy.reports.store.Evidence;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/inventory/lists}: takes a list in, or says what would come of it. */
public final class ImportResource implements Resource {
    /** Of the body: the text of a list, with each of its characters escaped at worst. */
    public static final int LONGEST_BODY = 3 * InventoryFile.LIMIT_BYTES;

    private static final int LONGEST_NAME = 200;
    private static final int UNPROCESSABLE = 422;

    private final Evidence evidence;

    public ImportResource(Evidence evidence) {
        this.evidence = evidence;
    }

    /**
     * What came of a list.
     *
     * @param version of the table with it; null where nothing was changed
     * @param shadowed patterns whose paths an earlier pattern takes
     */
    record ImportedJson(
            String name,
            String kind,
            boolean dryRun,
            int endpoints,
            int patterns,
            List<NewList.Untranslated> notTranslated,
            List<ShadowedJson> shadowed,
            @Nullable Long version) {}

    record ShadowedJson(int line, String pattern, String countedUnder) {}

    @Override
    public Reply answer(Call call) {
        var body = ChangeBody.of(call).checked("reason");
        if (body.problem().isPresent()) return Reply.badRequest(body.problem().get());
        String name = body.text("name");
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            return Reply.badRequest("A list has a name, up to " + LONGEST_NAME + " characters.");
        }
        byte[] text = body.fields().path("text").asString("").getBytes(StandardCharsets.UTF_8);
        boolean isDryRun = body.fields().path("dryRun").asBoolean(false);
        return switch (InventoryFile.parse(name, text)) {
            case InventoryResult.Invalid invalid ->
                new Reply.Problem(
                        UNPROCESSABLE,
                        "No list of endpoints",
                        invalid.problems().stream()
                                .map(problem -> problem.sentence(name))
                                .collect(Collectors.joining("\n")));
            case InventoryResult.Read(Inventory inventory) -> {
                String digest = Integer.toHexString(Arrays.hashCode(text)) + "-" + text.length;
                var list = Tables.newList(name, digest, inventory);
                yield isDryRun ? Reply.ok(json(list, inventory, true, null)) : taken(call, body, list, inventory);
            }
        };
    }

    private Reply taken(Call call, ChangeBody body, NewList list, Inventory inventory) {
        return switch (evidence.store().inventory().replace(list, call.actor(), body.text("reason"))) {
            case TableChange.Made made -> Reply.ok(json(list, inventory, false, made.version()));
            case TableChange.Nothing nothing -> Reply.ok(json(list, inventory, false, null));
            case TableChange.Refused refused -> new Reply.Problem(409, "Conflict", refused.why());
        };
    }

    private ImportedJson json(NewList list, Inventory inventory, boolean dryRun, @Nullable Long version) {
        return new ImportedJson(
                list.name(),
                list.kind(),
                dryRun,
                inventory.entries().size(),
                list.rows().size(),
                list.untranslated(),
                shadowed(evidence.store(), list),
                version);
    }

    private static List<ShadowedJson> shadowed(EvidenceStore store, NewList list) {
        List<RouteTemplate> all = new ArrayList<>();
        store.inventory().table().lists().stream()
                .filter(each -> !each.name().equals(list.name()))
                .flatMap(each -> each.rows().stream())
                .forEach(row -> all.add(new RouteTemplate(row.pattern(), row.name())));
        list.rows().forEach(row -> all.add(new RouteTemplate(row.pattern(), row.name())));
        if (all.size() > TemplateTable.LIMIT) return List.of();
        var table = TemplateTable.of(all, List.of());
        return list.rows().stream()
                .map(row -> new ShadowedJson(
                        row.line(),
                        row.pattern(),
                        table.nameOf(new RouteTemplate(row.pattern(), row.name()))
                                .orElse(row.name())))
                .filter(each -> list.rows().stream()
                        .noneMatch(row -> row.pattern().equals(each.pattern())
                                && row.name().equals(each.countedUnder())))
                .toList();
    }
}
