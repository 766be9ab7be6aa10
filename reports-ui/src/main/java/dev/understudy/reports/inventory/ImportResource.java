package dev.understudy.reports.inventory;

import dev.understudy.evidence.inventory.NewList;
import dev.understudy.evidence.inventory.TableChange;
import dev.understudy.policy.inventory.Inventory;
import dev.understudy.policy.inventory.InventoryFile;
import dev.understudy.policy.inventory.InventoryResult;
import dev.understudy.reports.http.Call;
import dev.understudy.reports.http.ChangeBody;
import dev.understudy.reports.http.Reply;
import dev.understudy.reports.http.Resource;
import dev.understudy.reports.store.Evidence;
import java.nio.charset.StandardCharsets;
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
     * @param singledOut patterns that take paths of an endpoint that the table had before
     */
    record ImportedJson(
            String name,
            String kind,
            boolean dryRun,
            int endpoints,
            int patterns,
            List<NewList.Untranslated> notTranslated,
            List<Overlaps.Overlap> shadowed,
            List<Overlaps.Overlap> singledOut,
            @Nullable Long version) {
        ImportedJson taken(@Nullable Long inVersion) {
            return new ImportedJson(
                    name, kind, false, endpoints, patterns, notTranslated, shadowed, singledOut, inVersion);
        }
    }

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
                var overlaps = Overlaps.of(evidence.store().inventory().table(), list);
                var dry = new ImportedJson(
                        list.name(),
                        list.kind(),
                        true,
                        inventory.entries().size(),
                        list.rows().size(),
                        list.untranslated(),
                        overlaps.shadowed(),
                        overlaps.singledOut(),
                        null);
                yield isDryRun ? Reply.ok(dry) : taken(call, body, list, dry);
            }
        };
    }

    private Reply taken(Call call, ChangeBody body, NewList list, ImportedJson dry) {
        return switch (evidence.store().inventory().replace(list, call.actor(), body.text("reason"))) {
            case TableChange.Made made -> Reply.ok(dry.taken(made.version()));
            case TableChange.Nothing nothing -> Reply.ok(dry.taken(null));
            case TableChange.Refused refused -> new Reply.Problem(409, "Conflict", refused.why());
        };
    }
}
