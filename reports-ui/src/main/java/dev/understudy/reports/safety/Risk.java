package dev.understudy.reports.safety;

import java.util.Optional;
import java.util.stream.Stream;

/** What a route does though it may do harm, and what its owner therefore answers for. */
enum Risk {
    READ_ONLY("read-only", "It may write after all; then only the candidate's database role keeps it from that."),
    DRY_RUN(
            "dry-run",
            "Locks are held until the candidate rolls back, and what leaves the database (mail, queues, caches) is not rolled back."),
    ISOLATED("isolated", "The isolated server's copy of the data is older, so differences may be the data's."),
    SESSION_COOKIES("session-cookies", "A candidate that cannot verify a session may end it: users are signed out."),
    AUTH_PATHS("auth-paths", "Signing in writes: password hashes and times of login may be written by a copy.");

    private final String word;
    private final String sentence;

    Risk(String word, String sentence) {
        this.word = word;
        this.sentence = sentence;
    }

    /** As policies and proxies spell it. */
    String word() {
        return word;
    }

    String sentence() {
        return sentence;
    }

    static Optional<Risk> of(String word) {
        return Stream.of(values()).filter(risk -> risk.word.equals(word)).findFirst();
    }
}
