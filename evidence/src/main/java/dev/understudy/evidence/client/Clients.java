package dev.understudy.evidence.client;

import dev.understudy.evidence.change.Changes;
import dev.understudy.evidence.database.Database;
import dev.understudy.evidence.database.StorableText;
import dev.understudy.evidence.inventory.Callers;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;

/** Erases what is kept of a client: the records of their exchanges. Counts stay; they tell of nobody. */
public final class Clients {
    private final Database database;

    public Clients(Database database) {
        this.database = database;
    }

    /**
     * Also where it is judged later, nothing that was received of the client until now is kept. Samples of before it was written
     * down whose they are go with them.
     *
     * @param client the keyed hash of their identity, as records have it
     */
    public ErasedSamples erase(String client, Instant now, String actor, String reason) {
        String name = StorableText.name(client);
        return database.write(handle -> {
            // no batch is under way that would keep one meanwhile
            handle.execute("select from head for update");
            handle.createUpdate("""
                            insert into erased_client as e (client, until) values (:client, :until)
                            on conflict (client) do update set until = greatest(e.until, excluded.until)
                            """)
                    .bind("client", name)
                    .bind("until", now.atOffset(ZoneOffset.UTC))
                    .execute();
            long samples = delete(handle, name, now);
            forgetCaller(handle, name);
            var made = new Changes.Made("client-erased", "client " + name, samples + " samples", "0 samples");
            Changes.record(handle, made, actor, reason);
            return new ErasedSamples(samples, now);
        });
    }

    private static long delete(Handle handle, String client, Instant now) {
        return handle.createQuery("""
                        with gone as (
                            delete from sample
                            where (client = :client or client is null) and received_at <= :until
                            returning exchange_id, generation, partition_id
                        ), places as (
                            delete from sample_place p using gone g
                            where p.exchange_id = g.exchange_id and p.generation = g.generation
                              and p.partition_id = g.partition_id
                        )
                        select count(*) from gone
                        """)
                .bind("client", client)
                .bind("until", now.atOffset(ZoneOffset.UTC))
                .mapTo(Long.class)
                .one();
    }

    /** What the client asked for stays counted, among the others. */
    private static void forgetCaller(Handle handle, String client) {
        handle.createUpdate("""
                        with gone as (delete from endpoint_caller where client = :client returning *)
                        insert into endpoint_caller as t
                            (endpoint_id, client, agent, generation, partition_id, count, first_seen, last_seen)
                        select endpoint_id, :others, '', generation, partition_id,
                               sum(count), min(first_seen), max(last_seen)
                        from gone group by endpoint_id, generation, partition_id
                        on conflict (endpoint_id, generation, partition_id, client, agent) do update
                        set count = t.count + excluded.count, first_seen = least(t.first_seen, excluded.first_seen),
                            last_seen = greatest(t.last_seen, excluded.last_seen)
                        """)
                .bind("client", client)
                .bind("others", Callers.OTHERS)
                .execute();
    }
}
