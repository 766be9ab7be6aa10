package dev.understudy.k8s.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** What one of several reports tells through its API. */
final class ReadReports implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final String address;

    /** @param address scheme, host and port */
    ReadReports(String address) {
        this.address = address;
    }

    /** What the comparisons of one endpoint came to. */
    record Endpoint(long compared, long matched, long mismatched, long candidateFailed) {
        private static Endpoint of(JsonNode endpoint) {
            return new Endpoint(
                    endpoint.path("compared").asLong(),
                    endpoint.path("matched").asLong(),
                    endpoint.path("mismatched").asLong(),
                    endpoint.path("candidateFailed").asLong());
        }
    }

    JsonNode ledger() throws IOException, InterruptedException {
        return get("/api/ledger");
    }

    /** By method and template. */
    Map<String, Endpoint> endpoints() throws IOException, InterruptedException {
        Map<String, Endpoint> endpoints = new TreeMap<>();
        for (JsonNode each : get("/api/endpoints")) {
            endpoints.put(each.path("endpoint").asText(), Endpoint.of(each));
        }
        return endpoints;
    }

    /** How many exchanges show a group, by its endpoint, kind and place. */
    Map<String, Long> groups() throws IOException, InterruptedException {
        Map<String, Long> groups = new TreeMap<>();
        for (JsonNode each : get("/api/groups")) {
            String name = String.join(
                    " ",
                    each.path("endpoint").asText(),
                    each.path("kind").asText(),
                    each.path("location").asText());
            groups.merge(name, each.path("count").asLong(), Long::sum);
        }
        return groups;
    }

    /** In all. */
    long compared() throws IOException, InterruptedException {
        return endpoints().values().stream().mapToLong(Endpoint::compared).sum();
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofMinutes(1))
                .build();
        return json.readTree(
                client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    @Override
    public void close() {
        client.close();
    }
}
