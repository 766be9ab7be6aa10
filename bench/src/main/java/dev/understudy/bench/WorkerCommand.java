package dev.understudy.bench;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The command {@code ./understudy bench --worker}: how many exchanges the worker judges a second, and what each costs. */
final class WorkerCommand {
    private static final int ENDPOINTS = 130;

    private static final Traffic EQUAL = new Traffic("bodies left out as equal", 1_600_000, 1 << 10, 0, ENDPOINTS, 1);
    private static final Traffic EQUAL_OF_MANY =
            new Traffic("the same of ten times as many endpoints", 320_000, 1 << 10, 0, 10 * ENDPOINTS, 1);
    private static final Traffic MIXED =
            new Traffic("one in a hundred differs, 1 KiB", 480_000, 1 << 10, 10, ENDPOINTS, 1);
    private static final Traffic MIXED_IN_MANY =
            new Traffic("the same in ten times as many groups", 480_000, 1 << 10, 10, ENDPOINTS, 10);
    private static final Traffic DIFFERING =
            new Traffic("every body differs, 16 KiB", 200_000, 16 << 10, 1_000, ENDPOINTS, 1);
    /** Exchanges a second and core. */
    private static final Map<Traffic, Integer> TARGETS = Map.of(EQUAL, 20_000, DIFFERING, 2_000);

    private WorkerCommand() {}

    static void run(Path program) {
        measured(program, EQUAL);
        measured(program, EQUAL_OF_MANY);
        WorkerFigures usual = measured(program, MIXED);
        measured(program, MIXED_IN_MANY);
        WorkerFigures worst = measured(program, DIFFERING);
        System.out.printf(
                "%n== what a rate of exchanges needs, computed from these figures%n%n%s",
                new Sizing(usual, worst).text());
    }

    private static WorkerFigures measured(Path program, Traffic traffic) {
        System.out.printf("%n== the worker, %,d exchanges: %s%n%n", traffic.records(), traffic.title());
        WorkerFigures figures = new WorkerCourse(program, traffic).run();
        System.out.print(figures.text());
        Integer wanted = TARGETS.get(traffic);
        if (wanted != null) {
            System.out.printf(
                    Locale.ROOT,
                    "at least %,d a second per core of the worker: %s%n",
                    wanted,
                    figures.perCore() >= wanted ? "met" : "MISSED");
        }
        return figures;
    }
}
