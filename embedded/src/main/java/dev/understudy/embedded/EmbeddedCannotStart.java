package dev.understudy.embedded;

/** An embedded server cannot run on its directory; the message is one sentence for the user. */
public final class EmbeddedCannotStart extends RuntimeException {
    private static final long serialVersionUID = 1;

    public EmbeddedCannotStart(String sentence) {
        super(sentence);
    }

    public EmbeddedCannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
