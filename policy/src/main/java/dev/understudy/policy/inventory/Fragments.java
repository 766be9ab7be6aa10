package dev.understudy.policy.inventory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The ways in which a part of a pattern can be written, the usual one first.
 *
 * @param all never empty
 */
record Fragments(List<Fragment> all) {
    static final Fragments NOTHING = literal("");

    private static final int MOST = 32;

    /** One of them, as a pattern of ours and as it is named. */
    record Fragment(String pattern, String name) {
        Fragment and(Fragment next) {
            return new Fragment(pattern + next.pattern, name + next.name);
        }
    }

    static Fragments literal(String text) {
        String escaped = Literals.escaped(text);
        return new Fragments(List.of(new Fragment(escaped, escaped)));
    }

    /** @param kind as patterns have it behind the colon; empty for any */
    static Fragments parameter(String name, String kind) {
        String pattern = "{" + name + (kind.isEmpty() ? "" : ":" + kind) + "}";
        return new Fragments(List.of(new Fragment(pattern, "{" + name + "}")));
    }

    /** Values that are all there are, under the name of the parameter. */
    static Fragments values(String name, List<String> values) throws NotTranslatable {
        List<Fragment> all = new ArrayList<>();
        for (String value : values) all.add(new Fragment(Literals.escaped(value), "{" + name + "}"));
        return new Fragments(all).bounded();
    }

    Fragments and(Fragments next) throws NotTranslatable {
        List<Fragment> both = new ArrayList<>();
        for (Fragment one : all) {
            for (Fragment other : next.all) both.add(one.and(other));
        }
        return new Fragments(both).bounded();
    }

    Fragments or(Fragments other) throws NotTranslatable {
        Set<Fragment> either = new LinkedHashSet<>(all);
        either.addAll(other.all);
        return new Fragments(List.copyOf(either)).bounded();
    }

    private Fragments bounded() throws NotTranslatable {
        if (all.size() > MOST) throw new NotTranslatable("it can be written in more than " + MOST + " ways");
        return this;
    }
}
