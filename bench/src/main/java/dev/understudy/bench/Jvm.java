package dev.understudy.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Processes of the Java that runs this. */
final class Jvm {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private Jvm() {}

    /** The class path of this process. */
    static String own() {
        return System.getProperty("java.class.path");
    }

    static Server start(String name, Path folder, String heap, String classPath, List<String> arguments) {
        List<String> command = new ArrayList<>(
                List.of(JAVA, "-Xms" + heap, "-Xmx" + heap, "--enable-native-access=ALL-UNNAMED", "-cp", classPath));
        command.addAll(arguments);
        return Server.start(name, folder, command);
    }
}
