package dev.understudy.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The upstream that gets the copies; it counts them itself, so that no peer is taken at its word. Not thread-safe. */
final class Candidate {
    private static final Pattern COUNTS = Pattern.compile("(\\d+) (\\d+) (\\d+)");
    private static final Duration QUIET = Duration.ofMillis(250);
    private static final int LOOKS = 20;

    private final URI address;
    private long asked;

    Candidate(URI address) {
        this.address = address;
    }

    /** Copies since it started, told once no more are coming, or after five seconds. */
    long copies() {
        long copies = counted();
        for (int look = 0; look < LOOKS; look++) {
            LockSupport.parkNanos(QUIET.toNanos());
            long now = counted();
            if (now == copies) break;
            copies = now;
        }
        return copies;
    }

    /** All requests but these questions. */
    private long counted() {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/requests"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            asked++;
            Matcher counts = COUNTS.matcher(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
            if (!counts.find()) throw new CannotMeasure("the candidate does not tell its count of requests.");
            return Long.parseLong(counts.group(3)) - asked;
        } catch (IOException e) {
            throw new CannotMeasure("the candidate does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotMeasure("the measurement was interrupted.", e);
        }
    }
}
