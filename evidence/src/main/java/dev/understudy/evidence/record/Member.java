package dev.understudy.evidence.record;

import dev.understudy.evidence.database.StorableText;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** One difference as a pattern holds it. */
record Member(long group, @Nullable String rule, Standing standing) implements Comparable<Member> {
    private static final Comparator<Member> ORDER = Comparator.comparingLong(Member::group)
            .thenComparing(Member::rule, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Member::standing);

    Member {
        rule = rule == null ? null : StorableText.name(rule);
    }

    /** Whether it counts as a difference unless its group is excused. */
    boolean mismatches() {
        return rule == null && !moved();
    }

    boolean moved() {
        return standing == Standing.MOVED || standing == Standing.NOISE;
    }

    @Override
    public int compareTo(Member other) {
        return ORDER.compare(this, other);
    }
}
