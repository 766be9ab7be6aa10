package dev.understudy.evidence.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Reads what the workers wrote of Kafka's log. */
final class LogRows {
    private LogRows() {}

    static KafkaLog read(Handle handle) {
        List<KafkaLog.OfPartition> partitions = handle.createQuery("""
                        select k.number, p.next, l.log_end, l.at
                        from log_end l
                        join kafka_partition k on k.id = l.partition_id
                        join position p on p.partition_id = k.id and p.generation = (select generation from head)
                        where k.topic = (select topic from kafka_partition order by id desc limit 1)
                        order by k.number
                        """)
                .map((row, context) -> new KafkaLog.OfPartition(
                        row.getInt(1), row.getLong(2), row.getLong(3), instant(row.getObject(4, OffsetDateTime.class))))
                .list();
        return new KafkaLog(partitions, gaps(handle));
    }

    private static List<KafkaLog.Gap> gaps(Handle handle) {
        return handle.createQuery("""
                        select k.topic, k.number, l.reason, l.from_offset, l.to_offset, l.records, l.noticed_at
                        from log_loss l join kafka_partition k on k.id = l.partition_id
                        order by l.noticed_at desc, k.number
                        """)
                .map((row, context) -> new KafkaLog.Gap(
                        row.getString(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        instant(row.getObject(7, OffsetDateTime.class))))
                .list();
    }

    /** In the order in which they were first noticed; how much a topic held that is not there any more is not known. */
    static LogLosses losses(Handle handle) {
        return new LogLosses(handle.createQuery("""
                        select k.topic, l.reason, l.reason <> 'retention', sum(l.records)
                        from log_loss l join kafka_partition k on k.id = l.partition_id
                        group by k.topic, l.reason order by l.reason = 'truncated', min(l.noticed_at)
                        """)
                .map((row, context) ->
                        new LogLosses.Loss(row.getString(1), row.getString(2), row.getBoolean(3), row.getLong(4)))
                .list());
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }
}
