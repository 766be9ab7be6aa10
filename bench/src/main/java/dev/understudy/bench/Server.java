package dev.understudy.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A process of ours that listens on loopback; closing ends it, and what it started, by its own id. */
final class Server implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration STOP = Duration.ofSeconds(15);

    private static final int TOLD = 10;

    private final String name;
    private final Process process;
    private final Path log;

    private Server(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /** Starts the command with its output in a file of the folder. */
    static Server start(String name, Path folder, List<String> command) {
        Path log = folder.resolve(name + ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new Server(name, process, log);
        } catch (IOException e) {
            throw new CannotMeasure(name + " did not start: " + e.getMessage(), e);
        }
    }

    /** Returns when the server says that it is there; ends it when it does not say so in time. */
    Server await(BooleanSupplier there) {
        Instant end = Instant.now().plus(START);
        while (!there.getAsBoolean()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                close();
                throw new CannotMeasure(name + " did not start; it said:\n" + lastLines());
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return this;
    }

    /** Returns when the port takes connections. */
    Server awaitPort(int port) {
        return await(() -> listens(port));
    }

    /** CPU time that this process and what it started have used so far. */
    double cpuSeconds() {
        return CpuTime.secondsOf(process.toHandle());
    }

    /** That part of the process's own which Java's compilers took. */
    double compilerSeconds() {
        return CpuTime.secondsOfCompilers(process.pid());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** What it said last. */
    String lastLines() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TOLD), lines.size()));
        } catch (IOException unreadable) {
            return "(nothing that can be read)";
        }
    }

    private static boolean listens(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
