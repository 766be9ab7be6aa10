package dev.understudy.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standalone.bookshop.BookshopServer;
import dev.understudy.standalone.data.Addresses;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class UpSurvivesKillIT {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @TempDir
    private Path directory;

    @Test
    void theLedgerBalancesAfterAKillInTheMiddleOfTraffic() throws IOException, InterruptedException {
        try (var legacy = BookshopServer.legacy("1");
                var rewritten = BookshopServer.rewritten("2")) {
            long answered = untilKilled(legacy.address(), rewritten.address());

            try (var house = up(legacy.address(), rewritten.address())) {
                Addresses addresses = house.addresses(data());
                for (int n = 0; n < 20; n++) {
                    if (get(addresses.users(), "/api/v1/authors/")) answered++;
                }
                JsonNode ledger = Awaitility.await()
                        .atMost(LIMIT)
                        .pollInterval(Duration.ofMillis(500))
                        .until(
                                () -> ledger(addresses),
                                account -> account.path("balanced").asBoolean()
                                        && account.path("inFlight").asLong() == 0
                                        && account.path("compared").asLong() >= 20);

                assertThat(ledger.path("epochs").size()).as(ledger.toString()).isGreaterThanOrEqualTo(2);
                assertThat(ledger.path("seen").asLong()).as(ledger.toString()).isGreaterThanOrEqualTo(answered);
                assertThat(house.stop()).as(house.errors()).isIn(0, 143);
            }
        }
    }

    /** How many requests were answered before the end. */
    private long untilKilled(URI primary, URI candidate) throws IOException, InterruptedException {
        try (var house = up(primary, candidate)) {
            Addresses addresses = house.addresses(data());
            var answered = new AtomicLong();
            var stop = new AtomicBoolean();
            Thread traffic = Thread.ofVirtual().start(() -> {
                while (!stop.get()) {
                    if (get(addresses.users(), "/api/v1/books/1/")) answered.incrementAndGet();
                }
            });
            Awaitility.await()
                    .atMost(LIMIT)
                    .until(() -> answered.get() > 300
                            && ledger(addresses).path("compared").asLong() > 50);
            house.kill();
            stop.set(true);
            traffic.join();
            return answered.get();
        }
    }

    private ChildHouse up(URI primary, URI candidate) throws IOException {
        return ChildHouse.start(
                directory.resolve("logs"),
                "up",
                "--primary",
                primary.toString(),
                "--candidate",
                candidate.toString(),
                "--listen",
                "127.0.0.1:0",
                "--ui",
                "127.0.0.1:0",
                "--data",
                data().toString());
    }

    private Path data() {
        return directory.resolve("data");
    }

    private static final OkHttpClient CLIENT = new OkHttpClient();

    private static boolean get(String server, String path) {
        try (Response response = CLIENT.newCall(
                        new Request.Builder().url("http://" + server + path).build())
                .execute()) {
            response.body().bytes();
            return response.code() == 200;
        } catch (IOException gone) {
            return false;
        }
    }

    private static JsonNode ledger(Addresses addresses) throws IOException {
        try (Response response = CLIENT.newCall(new Request.Builder()
                        .url("http://" + addresses.pages() + "/api/ledger")
                        .build())
                .execute()) {
            return JsonMapper.shared().readTree(response.body().string());
        }
    }
}
