package dev.understudy.exchange.template;

import java.util.List;
import java.util.Locale;

/**
 * Paths that nobody asks for but programs in search of a way in. Where there is an inventory and a path does not fit it, what
 * other software would answer is noise too.
 */
final class ScannerNoise {
    private static final int LOOKED_AT = 2_000;
    private static final String WELL_KNOWN = "/.well-known";
    private static final List<String> ALWAYS =
            List.of("/wp-", "/wordpress", "/phpmyadmin", "/phpunit", "/xmlrpc.php", "/etc/passwd", "%2fetc%2fpasswd");
    private static final List<String> BESIDE_AN_INVENTORY = List.of(
            "/../",
            "%2e%2e",
            "/cgi-bin",
            "/actuator",
            "/server-status",
            "/_profiler",
            "/telescope",
            "/boaform",
            "/hnap1",
            "/owa/",
            "/autodiscover",
            "/solr/",
            "/jenkins",
            "/manager/html",
            "/console/",
            "/druid/",
            "/vendor/",
            "/setup.",
            "/backup");
    private static final List<String> FOREIGN_SUFFIXES = List.of(
            ".php", ".asp", ".aspx", ".ashx", ".jsp", ".jspx", ".do", ".action", ".cgi", ".cfm", ".pl", ".sh", ".exe",
            ".dll", ".bak", ".old", ".swp", ".sql", ".ini", ".env", ".cfg", ".conf", ".yml", ".git", ".zip", ".rar",
            ".7z", ".tar", ".gz", ".tgz");

    private ScannerNoise() {}

    static boolean isLikely(String path, boolean hasInventory) {
        if (path.length() > LOOKED_AT) return false;
        String lower = path.toLowerCase(Locale.ROOT);
        if (isHidden(lower) || holdsOne(lower, ALWAYS)) return true;
        return hasInventory
                && !lower.startsWith(WELL_KNOWN)
                && (holdsOne(lower, BESIDE_AN_INVENTORY) || isForeign(lower));
    }

    private static boolean holdsOne(String lower, List<String> parts) {
        for (String part : parts) {
            if (lower.contains(part)) return true;
        }
        return false;
    }

    private static boolean isForeign(String lower) {
        for (String suffix : FOREIGN_SUFFIXES) {
            if (lower.endsWith(suffix)) return true;
        }
        return false;
    }

    /** Such as {@code /.env} and {@code /.git/config}, at the root or below. */
    private static boolean isHidden(String lower) {
        int dot = lower.indexOf("/.");
        if (dot < 0 || lower.startsWith(WELL_KNOWN, dot)) return false;
        int next = dot + 2;
        return next < lower.length() && lower.charAt(next) >= 'a' && lower.charAt(next) <= 'z';
    }
}
