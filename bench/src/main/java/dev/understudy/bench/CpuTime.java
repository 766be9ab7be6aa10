package dev.understudy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** CPU time of processes as Linux accounts it in {@code /proc/PID/stat}, in hundredths of a second. */
final class CpuTime {
    private static final double TICKS_PER_SECOND = 100;
    /** Of the fields after the program's name, which may hold spaces and ends with the last bracket. */
    private static final int USER = 11;

    private static final int SYSTEM = 12;

    private CpuTime() {}

    /** Of the process and all that it started and that still run. */
    static double secondsOf(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToDouble(each -> seconds(each.pid()))
                .sum();
    }

    /** Of those threads of the process that compile, in a JVM: {@code C1 CompilerThread0} and the like. */
    static double secondsOfCompilers(long pid) {
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
            return threads.map(thread -> thread.resolve("stat"))
                    .map(CpuTime::read)
                    .filter(stat -> stat.contains("Compiler"))
                    .mapToDouble(CpuTime::parse)
                    .sum();
        } catch (IOException ended) {
            return 0;
        }
    }

    private static double seconds(long pid) {
        String stat = read(Path.of("/proc", Long.toString(pid), "stat"));
        return stat.isEmpty() ? 0 : parse(stat);
    }

    /** Empty where it has ended. */
    private static String read(Path stat) {
        try {
            return Files.readString(stat);
        } catch (IOException ended) {
            return "";
        }
    }

    static double parse(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) / TICKS_PER_SECOND;
    }
}
