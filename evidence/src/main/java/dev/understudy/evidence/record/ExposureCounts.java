package dev.understudy.evidence.record;

import dev.understudy.evidence.exposure.HoursOfWeek;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Counts the circumstances that exchanges came in: one row for each endpoint of a batch. */
final class ExposureCounts {
    private ExposureCounts() {}

    private static final class Sums {
        private final BitSet hours = new BitSet(HoursOfWeek.ALL);
        private long authenticated;
        private long anonymous;
    }

    static void add(Handle handle, Scope scope, int parameterSets, List<Counted> counted) {
        if (counted.isEmpty()) return;
        ParameterSets.add(handle, scope, parameterSets, counted);
        Map<Long, Sums> sums = new HashMap<>();
        for (Counted each : counted) {
            Sums of = sums.computeIfAbsent(each.endpoint(), endpoint -> new Sums());
            of.hours.set(HoursOfWeek.of(each.at()));
            if (each.exchange().circumstances().authenticated()) of.authenticated++;
            else of.anonymous++;
        }
        var upsert = handle.prepareBatch("""
                insert into exposure as t (endpoint_id, generation, partition_id, hours, authenticated, anonymous)
                values (:endpoint, :generation, :partition, :hours::bit(168), :authenticated, :anonymous)
                on conflict (endpoint_id, generation, partition_id) do update
                set hours = t.hours | excluded.hours,
                    authenticated = t.authenticated + excluded.authenticated,
                    anonymous = t.anonymous + excluded.anonymous
                """);
        sums.forEach((endpoint, of) -> scope.in(upsert)
                .bind("endpoint", endpoint)
                .bind("hours", new HoursOfWeek(of.hours).bits())
                .bind("authenticated", of.authenticated)
                .bind("anonymous", of.anonymous)
                .add());
        upsert.execute();
    }
}
