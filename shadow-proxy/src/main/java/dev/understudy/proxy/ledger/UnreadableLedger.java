package dev.understudy.proxy.ledger;

/** Thrown for a counters' file, or a directory, that this build cannot use; the message is a sentence for the user. */
public final class UnreadableLedger extends Exception {
    private static final long serialVersionUID = 1;

    UnreadableLedger(String sentence) {
        super(sentence);
    }

    UnreadableLedger(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
