package dev.understudy.exchange.redact.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a name of a parameter, a form field or a member of a JSON object is that of a secret by its words: nobody can list
 * {@code new_password1}, {@code stripeSecretKey} and {@code X-Reset-Token}. A word too many costs a comparison its detail, not
 * its verdict; one too few lets a secret leave. Pure.
 */
public final class SecretWords {
    /** Parts of words, wherever they stand. */
    private static final List<String> ROOTS = List.of(
            "password",
            "passwd",
            "passphrase",
            "passcode",
            "secret",
            "credential",
            "passwort",
            "kennwort",
            "contrasena",
            "wachtwoord",
            "parola",
            "пароль",
            "비밀번호",
            "密码",
            "密碼",
            "パスワード");

    /** Words, wherever they stand. */
    private static final Set<String> WORDS = Set.of(
            "pwd",
            "pw",
            "jwt",
            "otp",
            "totp",
            "hotp",
            "cvv",
            "cvc",
            "csrf",
            "xsrf",
            "bearer",
            "authorization",
            "ssn",
            "rrn");

    /** Words that count where nothing follows, such as {@code auth}; and whatever ends in {@code token}. */
    private static final Set<String> LAST_WORDS = Set.of(
            "auth", "pass", "pin", "sig", "signature", "hmac", "sid", "sessid", "phpsessid", "jsessionid", "sessionid");

    /** Two words that follow each other, or are written as one. */
    private static final Set<String> PAIRS = pairs(
            "api|access|private|encryption|signing|session|auth|client|master|webhook key|keys",
            "session id",
            "card|cc|pan number|no|num",
            "security code|answer|number",
            "pin|recovery|backup|reset|verification|activation|auth|scratch code|codes");

    /** What says something of a secret and is none: {@code password_changed_at}, {@code token_type}. */
    private static final Set<String> REMARKS =
            Set.of("at", "type", "required", "enabled", "expires", "length", "count");

    /** A token behind one of these is a place in a list. */
    private static final Set<String> PAGING = Set.of("page", "next", "continuation", "cursor");

    private SecretWords() {}

    public static boolean areIn(String name) {
        List<String> words = words(folded(name));
        if (words.isEmpty() || (words.size() > 1 && REMARKS.contains(words.getLast()))) return false;
        String before = "";
        for (String word : words) {
            if (counts(word) || PAIRS.contains(before + word)) return true;
            before = word;
        }
        return LAST_WORDS.contains(words.getLast()) || isToken(words);
    }

    private static boolean counts(String word) {
        if (WORDS.contains(word) || PAIRS.contains(word)) return true;
        for (String root : ROOTS) {
            if (word.contains(root)) return true;
        }
        return false;
    }

    private static boolean isToken(List<String> words) {
        boolean pages = words.size() > 1 && PAGING.contains(words.get(words.size() - 2));
        return words.getLast().endsWith("token") && !pages;
    }

    /** Without accents, which people leave out, and without what nobody sees. */
    private static String folded(String name) {
        if (name.chars().allMatch(c -> c < 0x80)) return name;
        String bare = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("[\\u0300-\\u036F\\p{Cf}]+", "");
        return Normalizer.normalize(bare, Normalizer.Form.NFC);
    }

    /** In lower case, without the numbers at their ends. */
    private static List<String> words(String name) {
        var words = new ArrayList<String>(4);
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i < name.length() && isInside(name, i)) continue;
            add(name.substring(start, i), words);
            start = i < name.length() && Character.isLetterOrDigit(name.charAt(i)) ? i : i + 1;
        }
        return words;
    }

    /** A capital behind a small letter begins a word, and so does the last of several before one: {@code APIKey}. */
    private static boolean isInside(String name, int at) {
        char c = name.charAt(at);
        if (!Character.isLetterOrDigit(c)) return false;
        if (at == 0 || !Character.isUpperCase(c)) return true;
        boolean smallFollows = at + 1 < name.length() && Character.isLowerCase(name.charAt(at + 1));
        boolean behindCapital = Character.isUpperCase(name.charAt(at - 1));
        return !Character.isLetterOrDigit(name.charAt(at - 1)) || (behindCapital && !smallFollows);
    }

    private static void add(String word, List<String> words) {
        int end = word.length();
        while (end > 0 && Character.isDigit(word.charAt(end - 1))) end--;
        if (end > 0) words.add(word.substring(0, end).toLowerCase(Locale.ROOT));
    }

    /** @param groups the first words and the second ones, of which any may meet */
    private static Set<String> pairs(String... groups) {
        return Stream.of(groups)
                .map(group -> group.split(" ", -1))
                .flatMap(group -> Stream.of(group[0].split("\\|", -1))
                        .flatMap(first -> Stream.of(group[1].split("\\|", -1)).map(first::concat)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
