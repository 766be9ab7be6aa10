package dev.understudy.proxy.mirror;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words of other languages than English for signing in and out and for passwords, as sites that translate their paths have
 * them; accents do not count. Pure.
 */
final class ForeignAuthWords {
    /** Found anywhere in a path: no other word holds them, or its language knows no blanks. */
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
            "logind",
            "log-ind",
            // French, Spanish, Portuguese, Italian
            "connexion",
            "se-connecter",
            "seconnecter",
            "mot-de-passe",
            "motdepasse",
            "mot_de_passe",
            "inscription",
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
            "войти",
            "выйти",
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
            "登出",
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

    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private ForeignAuthWords() {}

    /** @param path normalised: bytes of UTF-8, as ISO 8859-1 */
    static boolean areIn(String path) {
        String plain = plain(path).toLowerCase(Locale.ROOT);
        for (String part : PARTS) {
            if (plain.contains(part)) return true;
        }
        for (String word : NO_LETTERS.split(plain)) {
            if (WORDS.contains(word)) return true;
        }
        return false;
    }

    private static String plain(String path) {
        if (path.chars().allMatch(c -> c < 0x80)) return path;
        String text = new String(path.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        String bare = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('ı', 'i');
        return Normalizer.normalize(bare, Normalizer.Form.NFC);
    }
}
