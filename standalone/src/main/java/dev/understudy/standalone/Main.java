package dev.understudy.standalone;

/** The one program: the first argument says what it does. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(Understudy.execute(arguments));
    }
}
