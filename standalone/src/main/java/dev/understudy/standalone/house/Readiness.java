package dev.understudy.standalone.house;

import dev.understudy.policy.CannotStart;
import dev.understudy.standalone.data.Addresses;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Waits until all roles of a house say that they are ready. */
public final class Readiness {
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final OkHttpClient client =
            new OkHttpClient.Builder().callTimeout(PATIENCE).build();

    /** @throws CannotStart where one is not ready in time, with what it says */
    public static void await(Addresses addresses, Duration limit) throws InterruptedException {
        var readiness = new Readiness();
        long deadline = System.nanoTime() + limit.toNanos();
        for (String admin : List.of(addresses.proxyAdmin(), addresses.workerAdmin(), addresses.reportsAdmin())) {
            String said = readiness.ask(admin);
            while (!said.isEmpty()) {
                if (System.nanoTime() > deadline) {
                    throw new CannotStart(
                            "The role on " + admin + " was not ready within " + limit.toSeconds() + " s: " + said);
                }
                Thread.sleep(PAUSE);
                said = readiness.ask(admin);
            }
        }
        readiness.client.connectionPool().evictAll();
    }

    /** Why a role is not ready; empty where it is. */
    private String ask(String admin) {
        var request =
                new Request.Builder().url("http://" + admin + "/health/ready").build();
        try (Response response = client.newCall(request).execute()) {
            String body = response.body().string();
            return response.isSuccessful() ? "" : body.strip() + " (" + response.code() + ")";
        } catch (IOException failure) {
            return failure.toString();
        }
    }
}
