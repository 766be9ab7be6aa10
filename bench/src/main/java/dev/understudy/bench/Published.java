package dev.understudy.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** How many exchanges a peer has published. */
@FunctionalInterface
interface Published {
    /** Of peers that publish nothing. */
    Published NOTHING = () -> Double.NaN;

    double soFar();

    /** What the ledger of a proxy says. */
    static Published by(URI admin) {
        var request = HttpRequest.newBuilder(admin.resolve("/metrics")).build();
        return () -> {
            try (var client = HttpClient.newHttpClient()) {
                return of(client.send(request, HttpResponse.BodyHandlers.ofString())
                        .body());
            } catch (IOException failure) {
                throw new CannotMeasure("the proxy does not tell its figures: " + failure.getMessage(), failure);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return Double.NaN;
            }
        };
    }

    /** @param metrics in Prometheus' text format */
    static double of(String metrics) {
        return metrics.lines()
                .filter(line -> line.startsWith("understudy_ledger_total{") && line.contains("reason=\"published\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
