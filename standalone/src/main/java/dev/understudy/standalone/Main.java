package dev.understudy.standalone;

/** The one program: the first argument says what it does. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        // Undertow and XNIO would take log4j, which the embedded Kafka brings and nobody configures
        System.setProperty("org.jboss.logging.provider", "slf4j");
        System.exit(Understudy.execute(arguments));
    }
}
