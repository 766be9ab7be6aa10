package dev.understudy.standalone.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Scanner;

/** Where commands speak: data on standard output, progress on standard error, so that a pipe gets data alone. */
public record Console(PrintStream data, PrintStream progress, InputStream answers) {
    /** One that nobody answers. */
    public Console(PrintStream data, PrintStream progress) {
        this(data, progress, InputStream.nullInputStream());
    }

    public static Console standard() {
        return new Console(System.out, System.err, System.in);
    }

    /** Whether the answer to a question is a yes; where nobody can answer it is a no. */
    public boolean isAgreed(String question) {
        tell(question + " [y/N]");
        var lines = new Scanner(answers, Charset.defaultCharset());
        return lines.hasNextLine()
                && lines.nextLine().strip().toLowerCase(Locale.ROOT).startsWith("y");
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
