package dev.understudy.reports.inventory;

import dev.understudy.reports.http.Call;
import dev.understudy.reports.http.Reply;
import dev.understudy.reports.http.Resource;
import dev.understudy.reports.store.Evidence;
import java.util.Optional;

/** {@code GET /api/inventory}, and the same as CSV. */
public final class InventoryResource implements Resource {
    private static final int MOST_DAYS = 3_660;

    private final Evidence evidence;
    private final boolean csv;

    private InventoryResource(Evidence evidence, boolean csv) {
        this.evidence = evidence;
        this.csv = csv;
    }

    public static InventoryResource json(Evidence evidence) {
        return new InventoryResource(evidence, false);
    }

    public static InventoryResource csv(Evidence evidence) {
        return new InventoryResource(evidence, true);
    }

    @Override
    public Reply answer(Call call) {
        Optional<String> asked = call.parameter("notSeenFor");
        Optional<Integer> days = asked.flatMap(Call::number)
                .filter(number -> number >= 1 && number <= MOST_DAYS)
                .map(Long::intValue);
        if (asked.isPresent() && days.isEmpty()) {
            return Reply.badRequest("notSeenFor is a number of days from 1 to " + MOST_DAYS + ".");
        }
        InventoryJson inventory = InventoryView.of(evidence.store(), days);
        return csv
                ? new Reply.Text("text/csv; charset=utf-8; header=present", "inventory.csv", InventoryCsv.of(inventory))
                : Reply.ok(inventory);
    }
}
