package dev.understudy.evidence.exposure;

import dev.understudy.evidence.database.Database;
import dev.understudy.evidence.exposure.Exposure.ParameterSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Reads which circumstances endpoints were seen in. */
public final class Exposures {
    private final Database database;

    public Exposures(Database database) {
        this.database = database;
    }

    public Exposure of(long endpoint) {
        return database.read(handle -> handle.createQuery("""
                        select coalesce(bit_or(hours), repeat('0', 168)::bit(168))::text,
                               coalesce(sum(authenticated), 0), coalesce(sum(anonymous), 0)
                        from exposure
                        where endpoint_id in (
                                select endpoint_id from endpoint_root
                                where root_id = (select root_id from endpoint_root where endpoint_id = :endpoint))
                          and generation = (select generation from head)
                        """)
                .bind("endpoint", endpoint)
                .map((row, context) -> new Exposure(
                        statusClasses(handle, endpoint),
                        parameterSets(handle, endpoint),
                        HoursOfWeek.parse(row.getString(1)),
                        row.getLong(2),
                        row.getLong(3)))
                .one());
    }

    private static Map<Integer, Long> statusClasses(Handle handle, long endpoint) {
        return handle.createQuery("""
                        select c.status_class, sum(c.count)
                        from pattern p join pattern_count c on c.pattern_id = p.id
                        where p.endpoint_id in (
                                select endpoint_id from endpoint_root
                                where root_id = (select root_id from endpoint_root where endpoint_id = :endpoint))
                          and c.generation = (select generation from head)
                        group by c.status_class
                        """)
                .bind("endpoint", endpoint)
                .reduceResultSet(new HashMap<>(), (classes, row, context) -> {
                    classes.put(row.getInt(1), row.getLong(2));
                    return classes;
                });
    }

    private static List<ParameterSet> parameterSets(Handle handle, long endpoint) {
        return handle.createQuery("""
                        select names, sum(count) from parameter_set
                        where endpoint_id in (
                                select endpoint_id from endpoint_root
                                where root_id = (select root_id from endpoint_root where endpoint_id = :endpoint))
                          and generation = (select generation from head)
                        group by names order by sum(count) desc, names
                        """)
                .bind("endpoint", endpoint)
                .map((row, context) -> new ParameterSet(row.getString(1), row.getLong(2)))
                .list();
    }
}
