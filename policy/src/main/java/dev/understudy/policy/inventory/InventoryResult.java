package dev.understudy.policy.inventory;

import dev.understudy.policy.Problem;
import java.util.List;

/** What came of reading a list of endpoints. */
public sealed interface InventoryResult {
    record Read(Inventory inventory) implements InventoryResult {}

    /** Nothing of it can be used; the problems are never none. */
    record Invalid(List<Problem> problems) implements InventoryResult {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    static InventoryResult invalid(int line, String message) {
        return new Invalid(List.of(new Problem(line, line == 0 ? 0 : 1, "", message)));
    }
}
