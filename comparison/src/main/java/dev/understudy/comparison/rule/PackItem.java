package dev.understudy.comparison.rule;

import java.util.function.Function;

/**
 * A part of a pack that can be switched off by its name.
 *
 * @param excuses what it makes nothing of, for people
 * @param why what changed between the frameworks, for people; the reason that verdicts are explained with
 */
public record PackItem(String name, String excuses, String why, Function<RuleNote, Rule> rule) {
    Rule in(RuleNote pack) {
        return rule.apply(new RuleNote(pack.id() + ":" + name, why, pack.owner(), pack.expires()));
    }
}
