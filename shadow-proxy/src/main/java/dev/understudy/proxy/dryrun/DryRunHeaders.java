package dev.understudy.proxy.dryrun;

import dev.understudy.exchange.message.Header;
import dev.understudy.proxy.http.Field;
import dev.understudy.proxy.http.HeaderLines;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What the proxy and the candidate's middleware say to each other about a dry run, in header lines. Pure. */
public final class DryRunHeaders {
    static final String DRY_RUN = "X-Understudy-Dry-Run";
    static final String LOCK_TIMEOUT = "X-Understudy-Lock-Timeout";
    static final String NONCE = "X-Understudy-Nonce";
    static final String ROLLED_BACK = "rolled-back";

    private DryRunHeaders() {}

    /** What asks for a dry run. */
    public static List<Header> asking(Duration lockTimeout) {
        return List.of(new Header(DRY_RUN, "required"), new Header(LOCK_TIMEOUT, lockTimeout.toMillis() + "ms"));
    }

    /** Whether an answer says, in exactly one line, that all was rolled back; parameters may follow. */
    static boolean prove(HeaderLines answer) {
        if (answer.count(Field.X_UNDERSTUDY_DRY_RUN) != 1) return false;
        String value = answer.value(answer.indexOf(Field.X_UNDERSTUDY_DRY_RUN));
        return proves(value);
    }

    static boolean proves(String value) {
        int parameters = value.indexOf(';');
        String word = parameters < 0 ? value : value.substring(0, parameters);
        return word.strip().toLowerCase(Locale.ROOT).equals(ROLLED_BACK);
    }
}
