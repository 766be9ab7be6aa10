package dev.understudy.standalone.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One request of the demo's script.
 *
 * @param target path and query, as they are sent
 * @param withToken whether the customer is logged in
 */
public record Step(String method, String target, boolean withToken) {

    /** Whether the demo's policy lets it be mirrored. */
    public boolean isSafe() {
        return method.equals("GET") || method.equals("HEAD");
    }

    /** The script of {@code demo/traffic.txt}: each line as often as it says. */
    public static List<Step> script() throws IOException {
        var steps = new ArrayList<Step>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(
                        Step.class.getResourceAsStream("/demo/traffic.txt"), "demo/traffic.txt is part of the build"),
                StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        String[] words = line.split(" ", 3);
                        boolean withToken = words[2].startsWith("+");
                        var step = new Step(words[1], withToken ? words[2].substring(1) : words[2], withToken);
                        for (int n = 0; n < Integer.parseInt(words[0]); n++) steps.add(step);
                    });
        }
        return List.copyOf(steps);
    }
}
