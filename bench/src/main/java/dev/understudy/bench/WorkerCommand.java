package dev.understudy.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The command {@code ./understudy bench --worker}: how many exchanges the worker judges a second, and what each costs. */
final class WorkerCommand {
    private static final Traffic EQUAL = new Traffic("bodies left out as equal", 400_000, 1 << 10, 0);
    private static final Traffic MIXED = new Traffic("one in a hundred differs, 1 KiB", 300_000, 1 << 10, 10);
    private static final Traffic DIFFERING = new Traffic("every body differs, 16 KiB", 20_000, 16 << 10, 1_000);
    /** Exchanges a second and core. */
    private static final Map<Traffic, Integer> TARGETS = Map.of(EQUAL, 20_000, DIFFERING, 2_000);

    private WorkerCommand() {}

    static void run(Path program) {
        for (Traffic traffic : List.of(EQUAL, MIXED, DIFFERING)) {
            System.out.printf("%n== the worker, %,d exchanges: %s%n%n", traffic.records(), traffic.title());
            WorkerFigures figures = new WorkerCourse(program, traffic).run();
            System.out.print(figures.text());
            Integer wanted = TARGETS.get(traffic);
            if (wanted == null) continue;
            System.out.printf(
                    Locale.ROOT,
                    "at least %,d a second per core of the worker: %s%n",
                    wanted,
                    figures.perCore() >= wanted ? "met" : "MISSED");
        }
    }
}
