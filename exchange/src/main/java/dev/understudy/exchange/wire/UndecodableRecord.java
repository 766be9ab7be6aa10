package dev.understudy.exchange.wire;

/** Thrown for bytes that are no record, or one of a schema this build does not know; says which and why. */
public final class UndecodableRecord extends Exception {
    private static final long serialVersionUID = 1;

    public UndecodableRecord(String reason) {
        super(reason);
    }
}
