package dev.understudy.proxy.mirror;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words of other languages than English for signing in and out and for passwords, as sites that translate their paths have
 * them; accents do not count. Pure.
 */
final class ForeignAuthWords {
    /** Without accents. Found anywhere in a path: no other word holds them, or its language knows no blanks. */
    private static final List<String> PARTS = List.of(
            // German, Dutch, Swedish, Danish
            "anmeld",
            "abmeld",
            "einlogg",
            "auslogg",
            "passwort",
            "kennwort",
            "inlogg",
            "uitlogg",
            "aanmeld",
            "afmeld",
            "wachtwoord",
            "loggain",
            "logga-in",
            "logga-ut",
            "losenord",
            "adgangskode",
            // French, Spanish, Portuguese, Italian
            "connexion",
            "se-connecter",
            "seconnecter",
            "mot-de-passe",
            "motdepasse",
            "mot_de_passe",
            "iniciar-sesion",
            "iniciarsesion",
            "inicio-sesion",
            "inicio-de-sesion",
            "cerrar-sesion",
            "cerrarsesion",
            "contrasena",
            "iniciar-sessao",
            "terminar-sessao",
            "palavra-passe",
            "accedi",
            "disconnetti",
            // Polish, Czech, Turkish
            "zaloguj",
            "wyloguj",
            "logowanie",
            "haslo",
            "prihlasit",
            "prihlaseni",
            "odhlasit",
            "odhlaseni",
            "oturum",
            "sifre",
            // Russian, Ukrainian, Greek
            "авториз",
            "парол",
            "воити",
            "выити",
            "συνδεση",
            "αποσυνδεση",
            // Korean, Chinese, Japanese
            "로그인",
            "로그아웃",
            "비밀번호",
            "인증",
            "회원가입",
            "登录",
            "登錄",
            "登入",
            "登出",
            "注销",
            "密码",
            "密碼",
            "ログイン",
            "ログアウト",
            "パスワード",
            "サインイン",
            "サインアウト");

    /** Whole words, for they are parts of many others. */
    private static final Set<String> WORDS = Set.of(
            "entrar", "sair", "senha", "esci", "uscita", "giris", "cikis", "вход", "выход", "вхід", "вихід", "heslo");

    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036F]+");

    /** The first two letters of each that is ASCII: most paths hold none of them. */
    private static final BitSet BEGINNINGS = new BitSet();

    static {
        Stream.concat(PARTS.stream(), WORDS.stream())
                .filter(word -> word.charAt(0) < 0x80)
                .forEach(word -> BEGINNINGS.set(pair(word, 0)));
    }

    private ForeignAuthWords() {}

    /** @param path normalised: bytes of UTF-8, as ISO 8859-1 */
    static boolean areIn(String path) {
        String plain = plain(path).toLowerCase(Locale.ROOT);
        for (int i = 0; i + 1 < plain.length(); i++) {
            if (mayBegin(plain, i) && beginsOne(plain, i)) return true;
        }
        return false;
    }

    private static boolean mayBegin(String text, int at) {
        return text.charAt(at) >= 0x80 || text.charAt(at + 1) >= 0x80 || BEGINNINGS.get(pair(text, at));
    }

    private static int pair(String text, int at) {
        return text.charAt(at) << 7 | text.charAt(at + 1);
    }

    private static boolean beginsOne(String text, int at) {
        for (String part : PARTS) {
            if (text.startsWith(part, at)) return true;
        }
        for (String word : WORDS) {
            if (text.startsWith(word, at) && standsAlone(text, at, at + word.length())) return true;
        }
        return false;
    }

    private static boolean standsAlone(String text, int from, int to) {
        return (from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)))
                && (to == text.length() || !Character.isLetterOrDigit(text.charAt(to)));
    }

    private static boolean isAscii(String path) {
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) >= 0x80) return false;
        }
        return true;
    }

    private static String plain(String path) {
        if (isAscii(path)) return path;
        String text = new String(path.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        String bare = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('ı', 'i');
        return Normalizer.normalize(bare, Normalizer.Form.NFC);
    }
}
