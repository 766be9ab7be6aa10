package dev.understudy.comparison.rule;

import dev.understudy.comparison.rule.field.Fields;
import dev.understudy.exchange.Endpoint;
import java.util.Locale;

/**
 * What a rule is for, as far as documents say it alike: an endpoint, a header, a place in JSON bodies.
 *
 * @param endpoint its name; empty for all
 */
record Target(Fields in, String endpoint) {
    static Target of(Fields in) {
        return new Target(in, in.text("endpoint"));
    }

    Scope scope() {
        return in.parsed("endpoint", Endpoint::named)
                .<Scope>map(Scope.OneEndpoint::new)
                .orElseGet(Scope.Everywhere::new);
    }

    /** In lower case. */
    String header() {
        return in.required("header", "X-Build").toLowerCase(Locale.ROOT);
    }

    /** A place that has to be named; the whole document is the empty text. */
    LocationPattern location() {
        if (!in.has("location")) in.problem("location", "is needed, such as /items/*/price");
        return in.parsed("location", LocationPattern::of).orElseGet(() -> LocationPattern.of(""));
    }

    /** The id of a rule that is for this. */
    String id(String type, String what) {
        return type + ":" + (endpoint.isEmpty() ? "" : endpoint + ":") + what;
    }
}
