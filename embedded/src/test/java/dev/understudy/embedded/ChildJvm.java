package dev.understudy.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A Java process of the tests, to be killed, frozen and listened to. It starts fast rather than runs fast. */
public final class ChildJvm implements AutoCloseable {
    /** Far more than a test makes it say: what it announced at its start is found whenever it is asked for. */
    private static final int KEPT_LINES = 50_000;

    private static final int SHOWN_LINES = 200;

    private final String name;
    private final Process process;
    private final Deque<String> said = new ArrayDeque<>();
    private boolean ended;

    private ChildJvm(String name, Process process) {
        this.name = name;
        this.process = process;
        Thread.ofVirtual().start(this::listen);
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /** @param heap as in {@code -Xmx} */
    public static ChildJvm start(String heap, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ChildJvm(
                main.getSimpleName(),
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Takes what the process says as it says it, so that it never waits for a reader. */
    private void listen() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) keep(line);
        } catch (IOException closed) {
            keep(closed.toString());
        }
        end();
    }

    private synchronized void keep(String line) {
        said.addLast(line);
        if (said.size() > KEPT_LINES) said.removeFirst();
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** The rest of the first line that has these words in it; waits for it, and fails where the process ends without. */
    public synchronized String await(String words) {
        try {
            while (true) {
                Optional<String> line =
                        said.stream().filter(each -> each.contains(words)).findFirst();
                if (line.isPresent()) return line.get().substring(line.get().indexOf(words) + words.length());
                if (ended) throw new UncheckedIOException(new IOException(name + " ended: " + text()));
                wait();
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** The last lines of what it has said so far. */
    public synchronized String text() {
        return said.stream().skip(Math.max(0, said.size() - SHOWN_LINES)).collect(Collectors.joining("\n"));
    }

    /** SIGSTOP. */
    public void freeze() {
        Signal.STOP.to(process);
    }

    /** SIGCONT. */
    public void thaw() {
        Signal.CONT.to(process);
    }

    /** SIGTERM. @return the exit code */
    public int terminate() {
        process.destroy();
        return process.onExit().join().exitValue();
    }

    /** kill -9. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        kill();
    }
}
