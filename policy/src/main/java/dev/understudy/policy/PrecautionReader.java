package dev.understudy.policy;

import dev.understudy.policy.document.Section;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what keeps copies of reads harmless, and the exceptions that routes make. */
final class PrecautionReader {
    private static final Pattern COOKIE_NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private PrecautionReader() {}

    static Precautions precautions(Section root) {
        return new Precautions(
                sessions(root.section("sessions")),
                root.parsedAll("authPaths", PathPattern::new),
                controlWindows(root));
    }

    private static SessionPolicy sessions(Section section) {
        Set<String> notSessions = section.texts("notSessions");
        for (String name : notSessions) {
            if (!SessionPolicy.BUILT_IN.cookies().contains(name)) {
                section.fault("notSessions", "'" + name + "' is no built-in session cookie");
            }
        }
        Section credentials = section.section("credentials");
        Set<String> headers = credentials.texts("headers").stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return SessionPolicy.BUILT_IN
                .with(cookies(section, "cookies"), notSessions)
                .withCredentials(headers, cookies(credentials, "cookies"));
    }

    private static Set<String> cookies(Section section, String key) {
        return Set.copyOf(section.parsedAll(key, PrecautionReader::cookie));
    }

    private static String cookie(String name) {
        if (COOKIE_NAME.matcher(name).matches()) return name;
        throw new IllegalArgumentException("'" + name + "' is not the name of a cookie");
    }

    private static Optional<ControlWindowSettings> controlWindows(Section root) {
        if (root.text("controlWindows").filter("off"::equals).isPresent()) return Optional.empty();
        Section section = root.section("controlWindows");
        ControlWindowSettings defaults = ControlWindowSettings.DEFAULT;
        Duration every = section.parsed("every", Written::duration).orElse(defaults.every());
        Duration length = section.parsed("length", Written::duration).orElse(defaults.length());
        if (ControlWindowSettings.isLongEnough(every, length)) {
            return Optional.of(new ControlWindowSettings(every, length));
        }
        root.fault("controlWindows", "every is not at least four times the length");
        return Optional.of(defaults);
    }

    /** The exceptions of one route: each of them needs a reason, an owner and a last day. */
    static RouteExceptions exceptions(Section route) {
        var kinds = EnumSet.noneOf(RouteExceptions.Kind.class);
        if (route.text("sessionCookies").filter("forward"::equals).isPresent()) {
            kinds.add(RouteExceptions.Kind.SESSION_COOKIES);
        }
        if (route.text("authPaths").filter("mirror"::equals).isPresent()) kinds.add(RouteExceptions.Kind.AUTH_PATHS);
        if (kinds.isEmpty()) return RouteExceptions.NONE;
        Optional<LocalDate> expires = route.parsed("expires", Written::date);
        for (String needed : Set.of("reason", "owner", "expires")) {
            if (route.text(needed).filter(text -> !text.isBlank()).isEmpty()) {
                route.fault(needed, "is needed beside an exception (sessionCookies: forward, authPaths: mirror)");
            }
        }
        return new RouteExceptions(
                kinds, route.text("reason").orElse(""), route.text("owner").orElse(""), expires.orElse(LocalDate.MIN));
    }
}
