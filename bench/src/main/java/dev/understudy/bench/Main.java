package dev.understudy.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code ./understudy bench}: the proxy beside nginx, interleaved; with {@code --jmh} the hot paths alone. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures the proxy beside nginx and nginx mirror, interleaved, on loopback.")
public final class Main implements Runnable {
    @Option(
            names = "--rounds",
            defaultValue = "3",
            description = "rounds; the table shows medians (default ${DEFAULT-VALUE})")
    private int rounds = 3;

    @Option(
            names = "--seconds",
            defaultValue = "5",
            description = "of load per peer and round (default ${DEFAULT-VALUE})")
    private int seconds = 5;

    @Option(
            names = "--warm-up",
            defaultValue = "10",
            description = "seconds of load before the first round (default ${DEFAULT-VALUE})")
    private int warmUp = 10;

    @Option(
            names = "--connections",
            defaultValue = "32",
            description = "kept open by the generator (default ${DEFAULT-VALUE})")
    private int connections = 32;

    @Option(
            names = "--rate",
            defaultValue = "2000",
            description = "requests a second of the steady load (default ${DEFAULT-VALUE})")
    private int rate = 2000;

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
        Programs.requireAll();
        try (Field field = Field.open()) {
            var comparison = new Comparison(field.peers(program()), field.candidate(), Duration.ofSeconds(seconds));
            comparison.warmUp(new SteadyLoad(rate, connections), Duration.ofSeconds(2));
            comparison.warmUp(new WrkLoad(connections), Duration.ofSeconds(warmUp));
            System.out.printf("As many requests as each takes, over %d connections:%n%n", connections);
            System.out.println(Table.of(comparison.run(new WrkLoad(connections), rounds)));
            System.out.printf("%d requests a second, each at its time by the clock:%n%n", rate);
            System.out.print(Table.of(comparison.run(new SteadyLoad(rate, connections), rounds)));
        }
    }

    /** The jars of the program to measure, which the launcher has built. */
    private static Path program() {
        return Path.of(System.getProperty("understudy.program", "standalone/target/app"))
                .toAbsolutePath();
    }
}
