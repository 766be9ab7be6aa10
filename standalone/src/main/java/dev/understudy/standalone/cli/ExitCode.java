package dev.understudy.standalone.cli;

/** What a command says to the script that called it. */
public final class ExitCode {
    /** Done, or yes. */
    public static final int DONE = 0;
    /** A "no", or a check that failed. */
    public static final int NO = 1;
    /** Unknown, bad usage, or something could not start. */
    public static final int UNKNOWN = 2;

    private ExitCode() {}
}
