package dev.understudy.proxy.tls;

/** A PEM file that cannot be used; the message is one sentence that names the file. */
public final class UnusableFile extends Exception {
    private static final long serialVersionUID = 1;

    UnusableFile(String sentence) {
        super(sentence);
    }

    UnusableFile(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
