package dev.understudy.policy;

import dev.understudy.policy.document.Section;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads how copies are changed, and finds changes that would break a message, unmake a copy or make it unsafe. */
record CandidateRequestReader(Section section) {
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern VALUE =
            Pattern.compile("[\\x21-\\x7e\\x80-\\xff]([\\t\\x20-\\x7e\\x80-\\xff]*[\\x21-\\x7e\\x80-\\xff])?");
    private static final Set<String> FRAMING = Set.of(
            "host",
            "content-length",
            "transfer-encoding",
            "connection",
            "keep-alive",
            "proxy-connection",
            "te",
            "trailer",
            "upgrade",
            "http2-settings",
            "expect",
            "max-forwards",
            "via",
            "forwarded",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-proto",
            "proxy-authorization");
    private static final Set<String> METHOD_OVERRIDES =
            Set.of("x-http-method", "x-http-method-override", "x-method-override");
    private static final String OWN = "x-understudy-";
    private static final String METHOD_PARAMETER = "_method";

    CandidateRequest request() {
        return new CandidateRequest(
                headers(section.section("headers")),
                parameters(section.section("parameters")),
                section.section("credential").parsed("authorizationFile", Path::of));
    }

    private static HeaderChanges headers(Section headers) {
        Section set = headers.section("set");
        Map<String, String> lines = headers.properties("set");
        Set<String> names = new HashSet<>();
        lines.forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            name(set, name, name);
            if (!names.add(lower)) set.fault(name, "comes twice, in two spellings");
            if (!VALUE.matcher(value).matches()) {
                set.fault(
                        name, "has a value that is empty, or has line breaks, control characters or spaces around it");
            }
            if (lower.equals("authorization")) {
                set.fault(name, "is a secret, which does not belong here; name a file as credential.authorizationFile");
            }
            if (lower.equals("cookie")) set.fault(name, "would make a session of the copy's own; it cannot be set");
        });
        Set<String> removed = headers.texts("remove");
        for (String name : removed) {
            name(headers, "remove", name);
            if (names.contains(name.toLowerCase(Locale.ROOT))) {
                headers.fault("remove", "'" + name + "' is set as well; give one of them");
            }
        }
        return new HeaderChanges(lines, removed);
    }

    private static void name(Section at, String key, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!TOKEN.matcher(name).matches()) {
            at.fault(key, "'" + name + "' is not a header name");
        } else if (FRAMING.contains(lower)) {
            at.fault(key, "'" + name + "' is the proxy's own to write, for it frames or routes the message");
        } else if (lower.startsWith(OWN)) {
            at.fault(key, "'" + name + "' is a mark of Understudy's own");
        } else if (METHOD_OVERRIDES.contains(lower)) {
            at.fault(key, "'" + name + "' could make an unsafe request of a safe one");
        }
    }

    private static ParameterChanges parameters(Section parameters) {
        var changes = new ParameterChanges(
                parameters.properties("set"), parameters.texts("remove"), parameters.properties("rename"));
        if (changes.set().containsKey("") || changes.rename().containsKey("")) {
            parameters.fault("set", "has a parameter without a name");
        }
        for (String removed : changes.remove()) {
            boolean otherwise =
                    changes.set().containsKey(removed) || changes.rename().containsKey(removed);
            if (otherwise) parameters.fault("remove", "'" + removed + "' is set or renamed as well; give one of them");
        }
        Section rename = parameters.section("rename");
        changes.rename().forEach((from, to) -> {
            if (to.isEmpty()) rename.fault(from, "needs a name");
            if (changes.set().containsKey(to) || changes.set().containsKey(from)) {
                rename.fault(from, "meets a parameter that is set; give one of them");
            }
            if (to.equals(METHOD_PARAMETER)) rename.fault(from, "'_method' could make an unsafe request of a safe one");
        });
        if (changes.set().containsKey(METHOD_PARAMETER)) {
            parameters.section("set").fault(METHOD_PARAMETER, "could make an unsafe request of a safe one");
        }
        return changes;
    }
}
