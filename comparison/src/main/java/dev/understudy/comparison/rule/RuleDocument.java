package dev.understudy.comparison.rule;

import dev.understudy.exchange.Endpoint;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads rules as they are written in a policy file and in the store:
 * {@code {"ignore": {"endpoint": "GET /a/{id}", "location": "/at"}, "reason": "…", "owner": "…", "expires": "2027-03-01"}}.
 */
public final class RuleDocument {
    private static final Set<String> FIELDS = Set.of("id", "ignore", "reason", "owner", "expires");
    private static final Set<String> IGNORE_FIELDS = Set.of("endpoint", "header", "location");

    private final JsonNode document;
    private final List<String> problems = new ArrayList<>();

    private RuleDocument(JsonNode document) {
        this.document = document;
    }

    /** What came of reading a document. */
    public sealed interface Read {
        record Good(Rule rule) implements Read {}

        /** @param problems all of them, each a sentence that names the field */
        record Bad(List<String> problems) implements Read {
            public Bad {
                problems = List.copyOf(problems);
            }
        }
    }

    /** The id is the document's own, or made of what it ignores, so that it stays when other rules come and go. */
    public static Read read(JsonNode document) {
        return new RuleDocument(document).rule(null);
    }

    /** @param id the one that the rule was stored under */
    public static Read read(String id, JsonNode document) {
        return new RuleDocument(document).rule(id);
    }

    private Read rule(@Nullable String id) {
        JsonNode ignore = document.path("ignore");
        if (!ignore.isObject()) {
            problems.add("ignore: a rule says what it ignores, such as ignore: {header: X-Build}");
            return new Read.Bad(problems);
        }
        unknownFields(document, FIELDS, "");
        unknownFields(ignore, IGNORE_FIELDS, "ignore.");
        Scope scope = scope(text(ignore, "endpoint", "ignore."));
        String header = text(ignore, "header", "ignore.");
        String location = text(ignore, "location", "ignore.");
        if (header.isEmpty() == location.isEmpty() && !ignore.has("location")) {
            problems.add("ignore: give either a header or a location");
        } else if (!header.isEmpty() && ignore.has("location")) {
            problems.add("ignore: give a header or a location, not both");
        }
        var note = new RuleNote(
                id != null ? id : id(header, location, text(ignore, "endpoint", "ignore.")),
                text(document, "reason", ""),
                text(document, "owner", ""),
                expires(text(document, "expires", "")));
        Rule rule = header.isEmpty() ? location(note, scope, location) : header(note, scope, header);
        return problems.isEmpty() ? new Read.Good(rule) : new Read.Bad(problems);
    }

    private static Rule header(RuleNote note, Scope scope, String header) {
        return new Rule.IgnoreHeader(note, scope, header.toLowerCase(Locale.ROOT));
    }

    private Rule location(RuleNote note, Scope scope, String location) {
        return new Rule.IgnoreLocation(note, scope, pattern(location));
    }

    private LocationPattern pattern(String location) {
        try {
            return LocationPattern.of(location);
        } catch (IllegalArgumentException bad) {
            problems.add("ignore.location: " + bad.getMessage());
            return new LocationPattern(List.of());
        }
    }

    private String id(String header, String location, String endpoint) {
        String own = text(document, "id", "");
        if (!own.isEmpty()) return own;
        String what = header.isEmpty() ? location : header.toLowerCase(Locale.ROOT);
        return "ignore:" + (endpoint.isEmpty() ? "" : endpoint + ":") + what;
    }

    private Scope scope(String endpoint) {
        if (endpoint.isEmpty()) return new Scope.Everywhere();
        try {
            return new Scope.OneEndpoint(Endpoint.named(endpoint));
        } catch (IllegalArgumentException bad) {
            problems.add("ignore.endpoint: " + bad.getMessage());
            return new Scope.Everywhere();
        }
    }

    private @Nullable LocalDate expires(String date) {
        if (date.isEmpty()) return null;
        try {
            return LocalDate.parse(date);
        } catch (DateTimeException bad) {
            problems.add("expires: a date is written 2027-03-01, not '" + date + "'");
            return null;
        }
    }

    private String text(JsonNode in, String field, String prefix) {
        JsonNode value = in.path(field);
        if (value.isMissingNode() || value.isNull()) return "";
        if (value.isString()) return value.stringValue();
        problems.add(prefix + field + ": a text is needed, not " + value);
        return "";
    }

    private void unknownFields(JsonNode in, Set<String> known, String prefix) {
        for (String name : in.propertyNames()) {
            if (!known.contains(name)) {
                problems.add(prefix + name + ": not known here; known are " + String.join(", ", new TreeSet<>(known)));
            }
        }
    }
}
