package dev.understudy.standalone.cli;

import java.io.PrintStream;

/** Where commands speak: data on standard output, progress on standard error, so that a pipe gets data alone. */
public record Console(PrintStream data, PrintStream progress) {
    public static Console standard() {
        return new Console(System.out, System.err);
    }

    /** One line of progress. */
    public void tell(String line) {
        progress.println(line);
        progress.flush();
    }

    /** One line, or one document, of data. */
    public void print(String text) {
        data.println(text);
        data.flush();
    }
}
