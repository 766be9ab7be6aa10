package dev.understudy.standalone.cli;

/** A running role that a command needs is not there; the message is one clear sentence. */
public final class NotReachable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotReachable(String sentence) {
        super(sentence);
    }
}
