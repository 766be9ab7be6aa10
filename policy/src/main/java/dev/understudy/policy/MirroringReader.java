package dev.understudy.policy;

import dev.understudy.policy.document.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads how a route is mirrored. What may write is mirrored only by a leave that is whole; where anything of it is missing
 * the route is read as one that mirrors nothing, and the document has a fault.
 *
 * @param isolated the upstreams that an isolated route may name
 */
record MirroringReader(Map<String, IsolatedUpstream> isolated) {
    private static final Set<String> BY_LEAVE = Set.of("read-only", "dry-run", "isolated");
    private static final Set<String> WRITING = Set.of("PUT", "PATCH", "DELETE");

    /** @param methods of the route; empty for all */
    Mirroring mirroring(Section route, Set<String> methods) {
        String written = route.text("mirror").orElse("never");
        strays(route, written);
        if (BY_LEAVE.contains(written)) return byLeave(route, written, methods);
        if (!written.equals("safe")) return new Mirroring.Never();
        if (!methods.isEmpty() && methods.stream().noneMatch(Mirroring.Safe.METHODS::contains)) {
            route.fault("mirror", "safe mirrors only GET, HEAD and OPTIONS, and the route matches none of them");
        }
        return new Mirroring.Safe();
    }

    private Mirroring byLeave(Section route, String written, Set<String> methods) {
        if (methods.isEmpty()) {
            route.section("match").fault("methods", "must be named where a route is mirrored " + written);
        }
        Optional<Leave> leave = leave(route, written);
        return switch (written) {
            case "read-only" -> readOnly(route, leave, methods);
            case "dry-run" -> dryRun(route, leave);
            default -> isolated(route, leave);
        };
    }

    private static Mirroring readOnly(Section route, Optional<Leave> leave, Set<String> methods) {
        List<String> writing =
                methods.stream().filter(WRITING::contains).sorted().toList();
        if (!writing.isEmpty()) {
            route.fault(
                    "mirror",
                    "read-only is for methods that may only read, not for " + String.join(" and ", writing)
                            + "; use dry-run or isolated");
        }
        return leave.<Mirroring>map(Mirroring.ReadOnly::new).orElse(new Mirroring.Never());
    }

    private static Mirroring dryRun(Section route, Optional<Leave> leave) {
        needed(route, "lockTimeout", "dry-run");
        return route.parsed("lockTimeout", Written::duration)
                .flatMap(timeout -> leave.<Mirroring>map(given -> new Mirroring.DryRun(given, timeout)))
                .orElse(new Mirroring.Never());
    }

    private Mirroring isolated(Section route, Optional<Leave> leave) {
        needed(route, "upstream", "isolated");
        return route.parsed("upstream", this::named)
                .flatMap(upstream -> leave.<Mirroring>map(given -> new Mirroring.Isolated(given, upstream)))
                .orElse(new Mirroring.Never());
    }

    private IsolatedUpstream named(String name) {
        IsolatedUpstream upstream = isolated.get(name);
        if (upstream != null) return upstream;
        throw new IllegalArgumentException("'" + name + "' is none of the upstreams under isolated");
    }

    private static Optional<Leave> leave(Section route, String mode) {
        for (String key : List.of("reason", "owner", "expires")) needed(route, key, mode);
        Optional<String> reason = said(route, "reason");
        Optional<String> owner = said(route, "owner");
        Optional<LocalDate> expires = route.parsed("expires", Written::date);
        return reason.flatMap(why -> owner.flatMap(who -> expires.map(day -> new Leave(why, who, day))));
    }

    private static Optional<String> said(Section route, String key) {
        return route.text(key).filter(text -> !text.isBlank());
    }

    private static void needed(Section route, String key, String mode) {
        boolean blank = route.text(key).filter(String::isBlank).isPresent();
        if (!route.has(key) || blank) route.fault(key, "is missing, and " + mode + " needs it");
    }

    /** Keys that would be taken for a promise which the mode does not keep. */
    private static void strays(Section route, String written) {
        var strays = new ArrayList<String>();
        if (!written.equals("dry-run")) strays.add("lockTimeout");
        if (!written.equals("isolated")) strays.add("upstream");
        boolean excepted = route.has("sessionCookies") || route.has("authPaths");
        if ((written.equals("safe") || written.equals("never")) && !excepted) strays.add("expires");
        for (String key : strays) {
            if (route.has(key)) route.fault(key, "says nothing where mirror is " + written);
        }
    }
}
