package dev.understudy.proxy.writes;

import dev.understudy.exchange.coding.ContentDecoding;
import dev.understudy.exchange.message.Bytes;
import dev.understudy.exchange.message.Headers;
import dev.understudy.exchange.message.RefusedWrite;
import dev.understudy.proxy.mirror.CapturedAnswer;
import dev.understudy.proxy.mirror.LegOutcome;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds answers that show a write which the candidate's database refused. Pure; off the loops. */
public final class RefusedWrites {
    private static final int SERVER_ERRORS = 500;
    private static final long LOOK_BYTES = 1L << 20;
    private static final String MARK = RefusedWrite.NAME.toLowerCase(Locale.ROOT);

    /** What databases say, in small letters, as it stands in error pages, tracebacks and JSON. */
    private static final List<String> SAYINGS = List.of(
            "in a read-only transaction", // PostgreSQL 25006: cannot execute INSERT in a read-only transaction
            "readonlysqltransaction", // the same as psycopg names it
            "permission denied for table", // PostgreSQL 42501: a role without the right
            "permission denied for relation", // before PostgreSQL 11
            "permission denied for sequence",
            "--read-only option so it cannot execute", // MySQL 1290
            "--super-read-only option so it cannot execute",
            "cannot execute statement in a read only transaction", // MySQL 1792
            "running in read-only mode", // MySQL 1836
            "attempt to write a readonly database", // SQLite
            "database open for read-only access", // Oracle ORA-16000
            "because the database is read-only"); // SQL Server 3906

    private RefusedWrites() {}

    /** Whether the candidate says so, or its error page does. */
    public static boolean areIn(LegOutcome candidate) {
        return candidate instanceof LegOutcome.Answered answered && areIn(answered.answer());
    }

    /** The same of one answer; only a server's error is read. */
    public static boolean areIn(CapturedAnswer answer) {
        boolean error = answer.head().status() >= SERVER_ERRORS;
        for (int line = 0; line < answer.head().lines().count(); line++) {
            if (answer.head().lines().nameIs(line, MARK)) return true;
        }
        return error
                && isSaidIn(answer.head().lines().toHeaders(), answer.body().bytes());
    }

    static boolean isSaidIn(Headers headers, Bytes body) {
        if (!(ContentDecoding.decode(headers, body, LOOK_BYTES) instanceof ContentDecoding.Decoded.Plain plain)) {
            return false;
        }
        String text = plain.bytes().text(StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return SAYINGS.stream().anyMatch(text::contains);
    }

    /** The answer's headers with the mark, where it is not there already and the answer shows a refusal. */
    public static Headers marked(CapturedAnswer answer) {
        Headers headers = answer.head().lines().toHeaders();
        if (RefusedWrite.isIn(headers) || !areIn(answer)) return headers;
        var lines = new ArrayList<>(headers.lines());
        lines.add(RefusedWrite.MARK);
        return new Headers(lines);
    }
}
