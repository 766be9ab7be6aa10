package dev.understudy.reports.coverage;

import dev.understudy.comparison.difference.Difference;
import dev.understudy.comparison.difference.Kind;
import dev.understudy.comparison.difference.Location;
import dev.understudy.comparison.difference.Location.Step;
import dev.understudy.comparison.difference.Shape;
import dev.understudy.comparison.difference.Value;
import dev.understudy.comparison.fingerprint.Fingerprint;
import dev.understudy.comparison.rule.Rule;
import dev.understudy.comparison.rule.RuleDocument;
import dev.understudy.evidence.EvidenceStore;
import dev.understudy.evidence.group.RuleCoverage;
import dev.understudy.exchange.Endpoint;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What a rule covers whatever the values are: a rule that ignores a place, or the values there, excuses every difference of a
 * group or none, where it names no single element or key that is data.
 */
public final class WholePlaces {
    private static final Set<String> TYPES = Set.of("ignore", "ignoreValue");
    private static final Endpoint ANY = new Endpoint("GET", "/");

    private WholePlaces() {}

    /** Whether history follows the rule at once: when it is added, when it lapses and when it ends. */
    public static boolean isWhole(JsonNode document) {
        Optional<String> type = TYPES.stream().filter(document::has).findFirst();
        if (type.isEmpty() || rule(document).isEmpty()) return false;
        String location = document.path(type.get()).path("location").asString("");
        return location.isEmpty() || location.equals(normalised(location));
    }

    /** Lets the rule excuse, in all history, the groups that it covers. */
    public static void apply(EvidenceStore store, String id, JsonNode document) {
        if (isWhole(document))
            store.coverage().cover(id, covered(document, store.coverage().places()));
    }

    /** The groups among these that the rule excuses wherever they are seen. */
    public static List<Long> covered(JsonNode document, List<RuleCoverage.Place> places) {
        Optional<Rule> rule = rule(document);
        if (rule.isEmpty() || !isWhole(document)) return List.of();
        return places.stream()
                .filter(place -> excuses(rule.get(), place))
                .map(RuleCoverage.Place::group)
                .toList();
    }

    private static boolean excuses(Rule rule, RuleCoverage.Place place) {
        Optional<Kind> kind = Stream.of(Kind.values())
                .filter(each -> each.label().equals(place.kind()))
                .findFirst();
        String[] shapes = place.shapes().split("/", -1);
        if (kind.isEmpty() || kind.get() == Kind.NOT_EXPLORED || shapes.length != 2) return false;
        Optional<Location> location = location(place, kind.get());
        if (location.isEmpty()) return false;
        var difference = new Difference(kind.get(), location.get(), value(shapes[0]), value(shapes[1]));
        return rule.excuses(new Endpoint(place.method(), place.template()), difference);
    }

    /** Empty for places that no rule of whole places is about, such as the status. */
    private static Optional<Location> location(RuleCoverage.Place place, Kind kind) {
        if (kind.label().startsWith("json-")) return Optional.of(pointer(place.location()));
        boolean isHeader = kind.label().startsWith("header-") || kind == Kind.MEDIA_TYPE || kind == Kind.CHARSET_NAMED;
        return isHeader ? Optional.of(new Location.HeaderLine(place.location())) : Optional.empty();
    }

    private static Location.Pointer pointer(String text) {
        if (text.isEmpty()) return new Location.Pointer(List.of());
        return new Location.Pointer(Arrays.stream(text.substring(1).split("/", -1))
                .map(token -> token.replace("~1", "/").replace("~0", "~"))
                .<Step>map(token -> new Step.Key(token, false))
                .toList());
    }

    private static Value value(String shape) {
        return Stream.of(Shape.values())
                .filter(each -> each.label().equals(shape))
                .findFirst()
                .map(each -> new Value("", each))
                .orElseGet(() -> new Value("", Shape.TEXT));
    }

    /** A place as groups name it. */
    private static String normalised(String location) {
        var somewhere = new Difference(Kind.JSON_VALUE, pointer(location), value("string"), value("string"));
        return Fingerprint.of(ANY, "200/200", somewhere).location();
    }

    private static Optional<Rule> rule(JsonNode document) {
        return RuleDocument.read(document) instanceof RuleDocument.Read.Good good
                ? Optional.of(good.rule())
                : Optional.empty();
    }
}
