package dev.understudy.comparison.rule;

import dev.understudy.comparison.json.ArrayMode;
import dev.understudy.comparison.rule.equivalence.AnyValue;
import dev.understudy.comparison.rule.equivalence.Equivalence;
import dev.understudy.comparison.rule.equivalence.HeaderSet;
import dev.understudy.comparison.rule.equivalence.InstantPrecision;
import dev.understudy.comparison.rule.equivalence.NullAsMissing;
import dev.understudy.comparison.rule.equivalence.NumberAsString;
import dev.understudy.comparison.rule.equivalence.Replacement;
import dev.understudy.comparison.rule.equivalence.Tolerance;
import dev.understudy.comparison.rule.equivalence.UrlPrefix;
import dev.understudy.comparison.rule.equivalence.UuidSpelling;
import dev.understudy.comparison.rule.field.Fields;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The types of rules that documents can have, by their keys. */
final class RuleTypes {
    private static final int LEAST_STATUS = 100;
    private static final int MOST_STATUS = 599;

    /** In the order in which they are listed. */
    static final Map<String, RuleType> ALL = all();

    private RuleTypes() {}

    private static Map<String, RuleType> all() {
        var types = new LinkedHashMap<String, RuleType>();
        types.put("ignore", RuleTypes::ignore);
        types.put("ignoreValue", atPlace(in -> new AnyValue()));
        types.put("unordered", elements(in -> new ArrayMode.Multiset()));
        types.put("keyed", elements(in -> new ArrayMode.ByKey(in.required("key", "id")), "key"));
        types.put("tolerance", atPlace(Tolerance::read, "absolute", "relative"));
        types.put("numberAsString", atPlace(in -> new NumberAsString()));
        types.put("instant", atPlace(InstantPrecision::read, "precision"));
        types.put("nullEqualsMissing", atPlace(in -> new NullAsMissing()));
        types.put("uuid", atPlace(in -> new UuidSpelling()));
        types.put("urls", RuleTypes::urls);
        types.put("replace", RuleTypes::replace);
        types.put("headerSet", RuleTypes::headerSet);
        types.put("status", RuleTypes::status);
        types.put("pack", new PackType());
        return Collections.unmodifiableMap(types);
    }

    private static RuleType.Named ignore(Fields document, String key) {
        Fields in = document.section(key);
        in.known(Set.of("endpoint", "header", "location"));
        var target = Target.of(in);
        Scope scope = target.scope();
        boolean place = in.has("location");
        if (place && in.has("header")) in.problem("location", "give a header or a location, not both");
        if (!place && !in.has("header")) in.problem("header", "give either a header or a location");
        if (!place) {
            String header = in.has("header") ? target.header() : "";
            return new RuleType.Named(target.id(key, header), note -> new Rule.IgnoreHeader(note, scope, header));
        }
        LocationPattern pattern = target.location();
        return new RuleType.Named(
                target.id(key, pattern.text()), note -> new Rule.IgnoreLocation(note, scope, pattern));
    }

    /** @param own what the type has beside endpoint and location */
    private static RuleType atPlace(Function<Fields, Equivalence> equivalence, String... own) {
        return placed(own, (in, scope, pattern) -> {
            Equivalence accepted = equivalence.apply(in);
            return note -> new Rule.AtPlace(note, scope, pattern, accepted);
        });
    }

    private static RuleType elements(Function<Fields, ArrayMode> mode, String... own) {
        return placed(own, (in, scope, pattern) -> {
            ArrayMode wanted = mode.apply(in);
            return note -> new Rule.Elements(note, scope, pattern, wanted);
        });
    }

    private static RuleType placed(String[] own, Placed placed) {
        return (document, key) -> {
            Fields in = document.section(key);
            in.known(with(own, "endpoint", "location"));
            var target = Target.of(in);
            LocationPattern pattern = target.location();
            return new RuleType.Named(target.id(key, pattern.text()), placed.rule(in, target.scope(), pattern));
        };
    }

    /** What becomes of a scope and a place. */
    private interface Placed {
        Function<RuleNote, Rule> rule(Fields in, Scope scope, LocationPattern pattern);
    }

    private static RuleType.Named urls(Fields document, String key) {
        Fields in = document.section(key);
        in.known(Set.of("endpoint", "location", "from", "to"));
        var target = Target.of(in);
        Scope scope = target.scope();
        Equivalence equivalence = UrlPrefix.read(in);
        if (!in.has("location")) {
            return new RuleType.Named(
                    target.id(key, in.text("from")), note -> new Rule.Anywhere(note, scope, equivalence));
        }
        LocationPattern pattern = target.location();
        return new RuleType.Named(
                target.id(key, pattern.text()), note -> new Rule.AtPlace(note, scope, pattern, equivalence));
    }

    private static RuleType.Named replace(Fields document, String key) {
        Fields in = document.section(key);
        in.known(Set.of("endpoint", "location", "header", "pattern", "with"));
        var target = Target.of(in);
        Scope scope = target.scope();
        Equivalence equivalence = Replacement.read(in);
        if (in.has("header") && in.has("location")) in.problem("location", "give a header or a location, not both");
        if (in.has("header")) {
            String header = target.header();
            return new RuleType.Named(
                    target.id(key, header), note -> new Rule.AtHeader(note, scope, header, equivalence));
        }
        LocationPattern pattern = target.location();
        return new RuleType.Named(
                target.id(key, pattern.text()), note -> new Rule.AtPlace(note, scope, pattern, equivalence));
    }

    private static RuleType.Named headerSet(Fields document, String key) {
        Fields in = document.section(key);
        in.known(Set.of("endpoint", "header"));
        var target = Target.of(in);
        Scope scope = target.scope();
        String header = target.header();
        return new RuleType.Named(
                target.id(key, header), note -> new Rule.AtHeader(note, scope, header, new HeaderSet()));
    }

    private static RuleType.Named status(Fields document, String key) {
        Fields in = document.section(key);
        in.known(Set.of("endpoint", "primary", "candidate"));
        var target = Target.of(in);
        Scope scope = target.scope();
        int primary = in.whole("primary", LEAST_STATUS, MOST_STATUS).orElse(0);
        int candidate = in.whole("candidate", LEAST_STATUS, MOST_STATUS).orElse(0);
        return new RuleType.Named(
                target.id(key, primary + "/" + candidate),
                note -> new Rule.StatusPair(note, scope, primary, candidate));
    }

    private static Set<String> with(String[] own, String... others) {
        var all = new TreeSet<>(Set.of(own));
        all.addAll(Set.of(others));
        return all;
    }
}
