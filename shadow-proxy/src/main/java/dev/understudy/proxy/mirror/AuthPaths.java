package dev.understudy.proxy.mirror;

import dev.understudy.policy.PathPattern;
import java.util.List;
import java.util.Locale;

/** What signs people in and out by its path or its query: the built-in paths, those of the policy, and callbacks. Pure. */
final class AuthPaths {
    private final List<PathPattern> more;

    AuthPaths(List<PathPattern> more) {
        this.more = List.copyOf(more);
    }

    /**
     * @param path normalised
     * @param target as sent
     */
    boolean hold(String path, String target) {
        if (AuthPath.isOne(path) || isCallback(target)) return true;
        for (PathPattern pattern : more) {
            if (pattern.matches(path)) return true;
        }
        return false;
    }

    /**
     * Whether a browser comes back from who signed it in, whatever the path's name: what it brings is good for once, and the
     * copy would spend it (RFC 6749 section 4.1.2, SAML bindings, OpenID 2.0, CAS).
     */
    private static boolean isCallback(String target) {
        int query = target.indexOf('?');
        if (query < 0) return false;
        String rest = "&" + target.substring(query + 1).toLowerCase(Locale.ROOT);
        boolean code = rest.contains("&code=") && rest.contains("&state=");
        return code
                || rest.contains("&samlresponse=")
                || rest.contains("&samlart=")
                || rest.contains("&openid.mode=")
                || rest.contains("&oauth_verifier=")
                || rest.contains("&ticket=st-");
    }
}
