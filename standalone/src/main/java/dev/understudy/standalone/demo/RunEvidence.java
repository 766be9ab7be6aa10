package dev.understudy.standalone.demo;

import dev.understudy.reports.report.ApiAnswer;
import dev.understudy.reports.report.ParityReport;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the reports say of one run, which its candidate version names. */
final class RunEvidence {
    private final OkHttpClient client = new OkHttpClient();
    private final URI reports;
    private final String candidateVersion;

    RunEvidence(URI reports, String candidateVersion) {
        this.reports = reports;
        this.candidateVersion = candidateVersion;
    }

    /** The ledger, of all runs. */
    Account account() throws IOException {
        JsonNode ledger = get("/api/ledger");
        return new Account(
                ledger.required("seen").asLong(),
                ledger.required("compared").asLong(),
                ledger.required("inFlight").asLong(),
                ledger.required("balanced").asBoolean(),
                ledger.required("notMirrored").toString(),
                ledger.required("lost").toString());
    }

    /** @param notMirrored with {@code lost}: counts by reason, for people */
    record Account(long seen, long compared, long inFlight, boolean balanced, String notMirrored, String lost) {
        boolean isSettled(long expectedSeen) {
            return seen >= expectedSeen && inFlight == 0 && balanced;
        }

        @Override
        public String toString() {
            return "seen " + seen + ", compared " + compared + ", in flight " + inFlight + ", not mirrored "
                    + notMirrored + ", lost " + lost + (balanced ? "" : ", not balanced");
        }
    }

    /** The run alone, endpoint by endpoint. */
    ParityReport report() throws IOException {
        return ApiAnswer.read(text("/api/endpoints?candidateVersion=" + candidateVersion));
    }

    /** The groups that the run shows: a decision of a person (accepted, fixed) does not hide one. */
    Set<Place> groups() throws IOException {
        var places = new HashSet<Place>();
        for (JsonNode group : get("/api/groups?candidateVersion=" + candidateVersion)) {
            if (group.required("count").asLong() == 0) continue;
            places.add(new Place(
                    group.required("endpoint").asString(),
                    group.required("kind").asString(),
                    group.required("location").asString()));
        }
        return places;
    }

    private JsonNode get(String path) throws IOException {
        return JsonMapper.shared().readTree(text(path));
    }

    private String text(String path) throws IOException {
        var request = new Request.Builder().url(reports + path).build();
        try (Response response = client.newCall(request).execute()) {
            String body = response.body().string();
            if (response.code() != 200)
                throw new IOException("GET " + path + " answered " + response.code() + ": " + body);
            return body;
        }
    }
}
