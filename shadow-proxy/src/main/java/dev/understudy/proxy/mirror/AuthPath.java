package dev.understudy.proxy.mirror;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Paths that sign people in and out, or touch their credentials: they write whatever their method. Told by the words in them,
 * so that the URL names of the usual frameworks are known without a list of paths; closed by default, so that a path which
 * merely has such a word is taken for one too. Other languages have {@link ForeignAuthWords}. Pure.
 */
final class AuthPath {
    /** A word that begins like this is one, such as {@code tokens} or {@code oauth2}. */
    private static final List<String> BEGINNINGS = List.of(
            "login",
            "logon",
            "logout",
            "logoff",
            "signin",
            "signon",
            "signout",
            "signoff",
            "signup",
            "token",
            "password",
            "passwd",
            "passkey",
            "oauth",
            "openid",
            "oidc",
            "saml",
            "webauthn",
            "fido",
            "authenticat",
            "authoriz",
            "authoris",
            "impersonat",
            "credential",
            "twofactor",
            "csrf");

    /** A word that ends like this is one, such as {@code authtoken}. */
    private static final List<String> ENDINGS = List.of(
            "token",
            "tokens",
            "password",
            "passwords",
            "login",
            "logon",
            "logout",
            "logoff",
            "signin",
            "signout",
            "signup");

    /** Short words, which only count whole. */
    private static final Set<String> WORDS = Set.of(
            "auth",
            "sso",
            "jwt",
            "otp",
            "totp",
            "hotp",
            "mfa",
            "2fa",
            "u2f",
            "tfa",
            "pwd",
            "session",
            "sessions",
            "register",
            "registration",
            "hijack",
            "reset",
            "verify",
            "verification",
            "activate",
            "activation",
            "confirm",
            "revoke",
            "introspect",
            "introspection",
            "magiclink",
            "forgot",
            "forgotten",
            "recover",
            "recovery");

    private AuthPath() {}

    /** @param path normalised; one word that counts, in any segment, is enough */
    static boolean isOne(String path) {
        if (ForeignAuthWords.areIn(path)) return true;
        String before = "";
        int at = 0;
        while (at < path.length()) {
            int end = wordEnd(path, at);
            String word = path.substring(at, end).toLowerCase(Locale.ROOT);
            if (!word.isEmpty() && (counts(word) || isWhole(before, word))) return true;
            boolean segmentEnds = end < path.length() && path.charAt(end) == '/';
            before = segmentEnds ? "" : word.isEmpty() ? before : word;
            at = end < path.length() && !isOfWord(path.charAt(end)) ? end + 1 : Math.max(end, at + 1);
        }
        return false;
    }

    /** Two words of a segment together, such as {@code sign-in}, must be one to the letter. */
    private static boolean isWhole(String before, String word) {
        if (before.isEmpty()) return false;
        String whole = before + word;
        return WORDS.contains(whole) || BEGINNINGS.contains(whole);
    }

    private static boolean counts(String word) {
        if (WORDS.contains(word)) return true;
        for (String beginning : BEGINNINGS) {
            if (word.startsWith(beginning)) return true;
        }
        for (String ending : ENDINGS) {
            if (word.endsWith(ending)) return true;
        }
        return false;
    }

    /** Words end at whatever is no letter or digit, and before a capital behind a small letter: {@code resetPassword}. */
    private static int wordEnd(String path, int from) {
        int end = from;
        while (end < path.length() && isOfWord(path.charAt(end))) {
            boolean hump = end > from
                    && Character.isUpperCase(path.charAt(end))
                    && Character.isLowerCase(path.charAt(end - 1));
            if (hump) break;
            end++;
        }
        return end;
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c);
    }
}
