package dev.understudy.reports.client;

import dev.understudy.evidence.client.ErasedSamples;
import dev.understudy.reports.http.Call;
import dev.understudy.reports.http.ChangeBody;
import dev.understudy.reports.http.Reply;
import dev.understudy.reports.http.Resource;
import dev.understudy.reports.store.Evidence;
import java.time.Instant;
import java.time.InstantSource;
import java.util.regex.Pattern;

/** {@code POST /api/clients/erase}: deletes what is kept of a client's exchanges, and says what it cannot reach. */
public final class EraseClientResource implements Resource {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{32}");
    private static final String OUT_OF_REACH =
            "Counts stay: they tell of nobody. The Kafka topics understudy.exchanges and understudy.exchanges.dead, and backups of"
                    + " this database, hold records of the client until their retention ends.";

    private final Evidence evidence;
    private final InstantSource clock;

    public EraseClientResource(Evidence evidence, InstantSource clock) {
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public Reply answer(Call call) {
        var body = ChangeBody.of(call).checked("reason");
        if (body.problem().isPresent()) return Reply.badRequest(body.problem().get());
        String client = body.text("client");
        if (!HASH.matcher(client).matches()) {
            return Reply.badRequest("client is the keyed hash that an exchange shows: 32 hexadecimal digits.");
        }
        var erased = evidence.store().clients().erase(client, clock.instant(), call.actor(), body.text("reason"));
        return Reply.ok(ErasedJson.of(erased));
    }

    /** @param outOfReach what is kept elsewhere, and until when */
    record ErasedJson(long samples, Instant until, String outOfReach) {
        static ErasedJson of(ErasedSamples of) {
            return new ErasedJson(of.samples(), of.until(), OUT_OF_REACH);
        }
    }
}
