package dev.understudy.comparison.rule;

import dev.understudy.comparison.rule.field.Fields;
import java.util.Set;
import java.util.function.Function;

/** Reads what one type of rule has of its own in a document. */
interface RuleType {
    /**
     * What was read; worthless where a problem was noted.
     *
     * @param id made of what it excuses
     */
    record Named(String id, Function<RuleNote, Rule> rule) {}

    /** @param key the type's key in the document */
    Named read(Fields document, String key);

    /** What it has beside its key. */
    default Set<String> fields() {
        return Set.of();
    }
}
