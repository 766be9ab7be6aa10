package dev.understudy.evidence.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Counts by instance: the compared exchanges of each endpoint, and those that show each group as a mismatch. */
final class InstanceCounts {
    private InstanceCounts() {}

    /** @param of an endpoint or a group, by the table */
    private record Key(long of, int pair, String side, long instance) {}

    private record Answer(Counted exchange, String side, String instance) {}

    /** @param bound of instances told apart */
    static void add(Handle handle, Scope scope, int bound, List<Counted> counted) {
        List<Answer> answers = counted.stream()
                .filter(each -> each.exchange().outcome() instanceof Outcome.Compared)
                .flatMap(InstanceCounts::answers)
                .toList();
        if (answers.isEmpty()) return;
        Map<String, Long> ids = new InstanceIds(handle, bound)
                .of(answers.stream().map(Answer::instance).toList());
        Map<Key, Long> endpoints = new HashMap<>();
        Map<Key, Long> groups = new HashMap<>();
        for (Answer answer : answers) {
            Counted exchange = answer.exchange();
            long instance = Dictionary.id(ids, answer.instance());
            var key = new Key(exchange.endpoint(), exchange.pair(), answer.side(), instance);
            endpoints.merge(key, 1L, Long::sum);
            for (long group : mismatches(exchange)) {
                groups.merge(new Key(group, exchange.pair(), answer.side(), instance), 1L, Long::sum);
            }
        }
        add(handle, scope, "endpoint_instance", "endpoint_id", "compared", endpoints);
        add(handle, scope, "group_instance", "group_id", "mismatches", groups);
    }

    private static Stream<Answer> answers(Counted exchange) {
        AnsweredBy by = exchange.exchange().answeredBy();
        return Stream.of(
                        new Answer(exchange, "primary", by.primary()),
                        new Answer(exchange, "candidate", by.candidate()))
                .filter(answer -> !answer.instance().isEmpty());
    }

    private static Collection<Long> mismatches(Counted exchange) {
        return exchange.members().stream()
                .filter(Member::mismatches)
                .map(Member::group)
                .collect(Collectors.toSet());
    }

    private static void add(Handle handle, Scope scope, String table, String of, String count, Map<Key, Long> counts) {
        if (counts.isEmpty()) return;
        List<Key> keys = List.copyOf(counts.keySet());
        scope.in(handle.createUpdate("""
                        insert into <table> as t (<of>, pair_id, side, instance_id, generation, partition_id, <count>)
                        select k.of, pair, side, instance, :generation, :partition, k.count
                        from unnest(:ofs, :pairs, :sides, :instances, :counts) as k (of, pair, side, instance, count)
                        on conflict (<of>, pair_id, side, instance_id, generation, partition_id) do update
                        set <count> = t.<count> + excluded.<count>
                        """))
                .define("table", table)
                .define("of", of)
                .define("count", count)
                .bindArray("ofs", Long.class, keys.stream().map(Key::of).toList())
                .bindArray("pairs", Integer.class, keys.stream().map(Key::pair).toList())
                .bindArray("sides", String.class, keys.stream().map(Key::side).toList())
                .bindArray(
                        "instances",
                        Long.class,
                        keys.stream().map(Key::instance).toList())
                .bindArray("counts", Long.class, keys.stream().map(counts::get).toList())
                .execute();
    }
}
