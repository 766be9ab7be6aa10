package dev.understudy.comparison.assertion;

import dev.understudy.comparison.json.ArrayMode;
import dev.understudy.comparison.rule.LocationPattern;
import dev.understudy.comparison.rule.Rule;
import dev.understudy.comparison.rule.RuleNote;
import dev.understudy.comparison.rule.Rules;
import dev.understudy.comparison.rule.Scope;
import java.util.ArrayList;
import java.util.List;

/** JSONassert's modes as rules: whether an answer may have more members than expected, and whether arrays keep their order. */
public enum JsonAssertMode {
    STRICT(false, true),
    LENIENT(true, false),
    NON_EXTENSIBLE(false, false),
    STRICT_ORDER(true, true);

    private final boolean extensible;
    private final boolean ordered;

    JsonAssertMode(boolean extensible, boolean ordered) {
        this.extensible = extensible;
        this.ordered = ordered;
    }

    /** To be put before a team's own. */
    public Rules rules() {
        List<Rule> rules = new ArrayList<>();
        if (extensible) rules.add(new Rule.Extensible(note("extensible", "more members than expected may be there")));
        var note = note(ordered ? "ordered" : "unordered", "of the mode " + name());
        ArrayMode mode = ordered ? new ArrayMode.ByPosition() : new ArrayMode.Multiset();
        rules.add(new Rule.Elements(note, new Scope.Everywhere(), LocationPattern.of("/**"), mode));
        return new Rules(rules);
    }

    private static RuleNote note(String id, String reason) {
        return new RuleNote("jsonassert:" + id, reason, "JSONassert", null);
    }
}
