package dev.understudy.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As many requests as the peer takes, a closed loop: wrk on one thread over the given connections. */
record WrkLoad(int connections) implements Load {
    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in");
    private static final Pattern PER_SECOND = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
    private static final Pattern BROKEN =
            Pattern.compile("Socket errors: connect (\\d+), read (\\d+), write (\\d+), timeout (\\d+)");

    @Override
    public LoadReport on(URI address, Duration length) {
        List<String> command = List.of(
                Programs.path("wrk"),
                "--latency",
                "-t1",
                "-c" + connections,
                "-d" + length.toSeconds() + "s",
                address.resolve(PATH).toString());
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) throw new CannotMeasure("wrk failed: " + output.strip());
            return parse(output);
        } catch (IOException e) {
            throw new CannotMeasure("wrk failed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotMeasure("the measurement was interrupted.", e);
        }
    }

    static LoadReport parse(String output) {
        return new LoadReport(
                Long.parseLong(group(REQUESTS, output, "0")),
                Double.parseDouble(group(PER_SECOND, output, "0")),
                percentile("50%", output),
                percentile("99%", output),
                Long.parseLong(group(REFUSED, output, "0")) + broken(output));
    }

    private static double percentile(String name, String output) {
        Matcher matcher =
                Pattern.compile("\\s" + name + "\\s+([\\d.]+)(us|ms|s|m)\\b").matcher(output);
        if (!matcher.find()) return Double.NaN;
        double number = Double.parseDouble(matcher.group(1));
        return switch (matcher.group(2)) {
            case "us" -> number / 1000;
            case "ms" -> number;
            case "s" -> number * 1000;
            default -> number * 60_000;
        };
    }

    private static long broken(String output) {
        Matcher matcher = BROKEN.matcher(output);
        if (!matcher.find()) return 0;
        long sum = 0;
        for (int group = 1; group <= matcher.groupCount(); group++) sum += Long.parseLong(matcher.group(group));
        return sum;
    }

    private static String group(Pattern pattern, String output, String otherwise) {
        Matcher matcher = pattern.matcher(output);
        return matcher.find() ? matcher.group(1) : otherwise;
    }
}
