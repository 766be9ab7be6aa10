package dev.understudy.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code ./understudy bench}: the proxy beside nginx, interleaved; with {@code --jmh} the hot paths alone. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures the proxy beside nginx and nginx mirror, interleaved, on loopback.")
public final class Main implements Runnable {
    private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,3})(-respelled)?");

    @Option(
            names = "--rounds",
            defaultValue = "5",
            description = "rounds; the tables show medians (default ${DEFAULT-VALUE})")
    private int rounds = 5;

    @Option(
            names = "--seconds",
            defaultValue = "4",
            description = "of load per peer and round (default ${DEFAULT-VALUE})")
    private int seconds = 4;

    @Option(
            names = "--warm-up",
            defaultValue = "6",
            description = "seconds of load on each peer at once before the first round, repeated until it is"
                    + " warm (default ${DEFAULT-VALUE})")
    private int warmUp = 6;

    @Option(
            names = "--connections",
            defaultValue = "32",
            description = "kept open by the generator (default ${DEFAULT-VALUE})")
    private int connections = 32;

    @Option(
            names = "--rate",
            defaultValue = "1000",
            description =
                    "requests a second of the steady load at 1 KiB; a quarter of what nginx mirror takes beyond (default ${DEFAULT-VALUE})")
    private int rate = 1000;

    @Option(
            names = "--courses",
            split = ",",
            defaultValue = "1,1-respelled,16,16-respelled,256,256-respelled,sick",
            description = "bodies of so many KiB, equal or spelled differently, and candidates that are slow, hang or"
                    + " refuse (default ${DEFAULT-VALUE})")
    private List<String> courses = List.of();

    @Option(names = "--worker", description = "the worker from Kafka to PostgreSQL instead")
    private boolean worker;

    @Option(names = "--store", description = "what the store takes after months of traffic instead")
    private boolean store;

    @Option(names = "--days", defaultValue = "90", description = "of --store (default ${DEFAULT-VALUE})")
    private int days = 90;

    private Main() {}

    /** Exits 0 when it measured, 2 when something it needs is missing. */
    public static void main(String[] arguments) throws IOException {
        if (List.of(arguments).contains("--jmh")) {
            org.openjdk.jmh.Main.main(List.of(arguments).stream()
                    .filter(argument -> !argument.equals("--jmh"))
                    .toArray(String[]::new));
            return;
        }
        CommandLine line = new CommandLine(new Main());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (!(failure instanceof CannotMeasure)) throw failure;
            command.getErr().println("bench: " + failure.getMessage());
            return 2;
        });
        System.exit(line.execute(arguments));
    }

    @Override
    public void run() {
        if (store) {
            if (!StoreCommand.run(StoreScale.FULL.of(days)))
                throw new CannotMeasure("the store takes more than it may");
            return;
        }
        if (worker) {
            WorkerCommand.run(program());
            return;
        }
        Programs.requireAll();
        courses.stream().map(this::course).toList().forEach(this::run);
    }

    /** @throws CannotMeasure if there is no course of that name */
    private Course course(String name) {
        if (name.equals("sick")) return new SickCourse(program());
        Matcher size = SIZE.matcher(name);
        if (!size.matches())
            throw new CannotMeasure("--courses: there is no course '" + name
                    + "'. A course is a number of KiB up to 9999, that with '-respelled' behind it, or 'sick'.");
        return new SizeCourse(program(), Integer.parseInt(size.group(1)) << 10, size.group(2) != null);
    }

    private void run(Course course) {
        System.out.printf("%n== %s%n%n", course.title());
        try (Servers servers = Servers.open()) {
            var comparison = new Comparison(course.peers(servers), Duration.ofSeconds(seconds));
            var closed = new WrkLoad(connections);
            comparison.warmUp(closed, Duration.ofSeconds(warmUp));
            System.out.printf("As many requests as each takes, over %d connections:%n%n", connections);
            List<Measurement> busy = comparison.run(closed, rounds);
            tell(busy, course.targets());
            OptionalInt steadyRate = course.steadyRate(rate, busy);
            if (steadyRate.isEmpty()) return;
            var steady = new SteadyLoad(steadyRate.getAsInt(), connections);
            comparison.warmUpFurther(steady, Duration.ofSeconds(2));
            System.out.printf("%n%d requests a second, each at its time by the clock:%n%n", steadyRate.getAsInt());
            tell(comparison.run(steady, rounds), leftFor(course, busy));
        }
    }

    private static List<Target> leftFor(Course course, List<Measurement> busy) {
        return Stream.concat(
                        course.targets().stream().filter(target -> !target.isToldBy(busy)),
                        course.steadyTargets().stream())
                .toList();
    }

    private static void tell(List<Measurement> measured, List<Target> targets) {
        System.out.println(Table.of(measured));
        targets.forEach(target -> System.out.print(target.verdict(measured)));
    }

    /** The jars of the program to measure, which the launcher has built. */
    private static Path program() {
        return Path.of(System.getProperty("understudy.program", "standalone/target/app"))
                .toAbsolutePath();
    }
}
