package dev.understudy.comparison.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.comparison.difference.Difference;
import dev.understudy.comparison.difference.Kind;
import dev.understudy.comparison.difference.Location;
import dev.understudy.comparison.difference.Shape;
import dev.understudy.comparison.difference.Value;
import dev.understudy.exchange.Endpoint;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RuleTypesTest {
    private static final Endpoint ENDPOINT = new Endpoint("GET", "/orders/{id}");

    /** One of each type, as the policy file spells it; what it excuses is in the golden cases. */
    private static final Map<String, String> EXAMPLES = new TreeMap<>(Map.ofEntries(
            Map.entry("ignore", "{'ignore': {'location': '/n'}}"),
            Map.entry("ignoreValue", "{'ignoreValue': {'location': '/n'}}"),
            Map.entry("unordered", "{'unordered': {'location': '/n'}}"),
            Map.entry("keyed", "{'keyed': {'location': '/n', 'key': 'id'}}"),
            Map.entry("tolerance", "{'tolerance': {'location': '/n', 'relative': '1'}}"),
            Map.entry("numberAsString", "{'numberAsString': {'location': '/n'}}"),
            Map.entry("instant", "{'instant': {'location': '/n', 'precision': '24h'}}"),
            Map.entry("nullEqualsMissing", "{'nullEqualsMissing': {'location': '/n'}}"),
            Map.entry("uuid", "{'uuid': {'location': '/n'}}"),
            Map.entry("urls", "{'urls': {'from': '/a/', 'to': '/b/'}}"),
            Map.entry("replace", "{'replace': {'location': '/n', 'pattern': '.+', 'with': 'x'}}"),
            Map.entry("headerSet", "{'headerSet': {'header': 'x'}}"),
            Map.entry("status", "{'status': {'primary': 200, 'candidate': 404}}"),
            Map.entry("pack", "{'pack': 'django-1.11'}")));

    @Test
    void readsEveryType() {
        assertThat(EXAMPLES.keySet()).isEqualTo(Set.copyOf(RuleDocument.types()));
        EXAMPLES.forEach((type, document) -> assertThat(read(document).note().id())
                .as(document)
                .startsWith(type.equals("pack") ? "django-1.11" : type + ":"));
    }

    @Test
    void noTypeExcusesWhatWasNotExplored() {
        for (Location place : List.of(new Location.WholeBody(), at("n"), new Location.HeaderLine("x"))) {
            var unseen = new Difference(Kind.NOT_EXPLORED, place, text("7 more"), text("7 more"));
            EXAMPLES.forEach((type, document) -> assertThat(read(document).excuses(ENDPOINT, unseen))
                    .as(type)
                    .isFalse());
        }
    }

    @Test
    void onlyIgnoreExcusesASecret() {
        var one = new Value("\"[redacted:0123456789abcdef]\"", Shape.REDACTED);
        var other = new Value("\"[redacted:fedcba9876543210]\"", Shape.REDACTED);
        var secret = new Difference(Kind.JSON_VALUE, at("n"), one, other);

        assertThat(EXAMPLES.entrySet().stream()
                        .filter(example -> read(example.getValue()).excuses(ENDPOINT, secret))
                        .map(Map.Entry::getKey))
                .containsExactly("ignore");
    }

    @Test
    void noTypeThatReadsValuesJudgesOneThatWasCut() {
        var one = new Value("\"" + "x".repeat(3_000) + "\"", Shape.STRING);
        var other = new Value("\"" + "x".repeat(2_999) + "y\"", Shape.STRING);
        var cut = new Difference(Kind.JSON_VALUE, at("n"), one, other);

        assertThat(EXAMPLES.entrySet().stream()
                        .filter(example -> read(example.getValue()).excuses(ENDPOINT, cut))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("ignore", "ignoreValue");
    }

    @Test
    void aRuleOfAnotherEndpointExcusesNothing() {
        var rule = read("{'ignoreValue': {'endpoint': 'GET /other', 'location': '/n'}}");
        var difference =
                new Difference(Kind.JSON_VALUE, at("n"), new Value("1", Shape.NUMBER), new Value("2", Shape.NUMBER));

        assertThat(rule.excuses(ENDPOINT, difference)).isFalse();
        assertThat(rule.excuses(new Endpoint("GET", "/other"), difference)).isTrue();
    }

    @Test
    void namesWhatIsWrongWithEachType() {
        assertProblem("{'keyed': {'location': '/n'}}", "keyed.key: is needed");
        assertProblem("{'unordered': {}}", "unordered.location: is needed");
        assertProblem("{'tolerance': {'location': '/n'}}", "tolerance.absolute: give how far");
        assertProblem("{'tolerance': {'location': '/n', 'absolute': '-1'}}", "tolerance.absolute: a decimal");
        assertProblem("{'instant': {'location': '/n', 'precision': '2d'}}", "instant.precision: write 1s");
        assertProblem("{'instant': {'location': '/n', 'precision': '25h'}}", "instant.precision: '25h' is more");
        assertProblem("{'urls': {'from': '/a/', 'to': '/b'}}", "urls.to: ends with a slash");
        assertProblem("{'urls': {'from': 'old', 'to': '/b'}}", "urls.from: a link begins");
        assertProblem("{'replace': {'location': '/n', 'pattern': 'a('}}", "replace.pattern: 'a(' cannot be read");
        assertProblem("{'replace': {'location': '/n', 'pattern': 'a*'}}", "replace.pattern: 'a*' matches an empty");
        assertProblem(
                "{'replace': {'location': '/n', 'pattern': '((a{1000}){1000}){1000}'}}",
                "replace.pattern: '((a{1000}){1000}){1000}' counts up to more than 1000");
        assertProblem("{'replace': {'location': '/n', 'pattern': 'a', 'with': '$1'}}", "replace.with: '$' stands");
        assertProblem("{'replace': {'pattern': 'a'}}", "replace.location: is needed");
        assertProblem("{'status': {'primary': 99, 'candidate': 200}}", "status.primary: a whole number");
        assertProblem("{'pack': 'rails'}", "pack: there is no pack 'rails'");
        assertProblem("{'pack': 'django-1.11', 'without': ['x']}", "without: 'x' is no part of it");
        assertProblem("{'uuid': {'location': '/n'}, 'without': []}", "without: not known here");
        assertProblem("{'uuid': {'location': '/n'}, 'ignore': {'location': '/n'}}", "uuid: stands beside ignore");
        assertProblem("{'uuid': 3}", "uuid: an object is needed");
    }

    private static void assertProblem(String document, String beginning) {
        var read = RuleDocument.read(JsonMapper.shared().readTree(document.replace('\'', '"')));
        assertThat(read).as(document).isInstanceOf(RuleDocument.Read.Bad.class);
        assertThat(((RuleDocument.Read.Bad) read).problems())
                .as(document)
                .anySatisfy(problem -> assertThat(problem).startsWith(beginning));
    }

    private static Rule read(String document) {
        var read = RuleDocument.read(JsonMapper.shared().readTree(document.replace('\'', '"')));
        assertThat(read).as(document).isInstanceOf(RuleDocument.Read.Good.class);
        return ((RuleDocument.Read.Good) read).rule();
    }

    private static Location at(String name) {
        return new Location.Pointer(List.of(new Location.Step.Key(name, false)));
    }

    private static Value text(String text) {
        return new Value(text, Shape.BYTES);
    }
}
