package dev.understudy.evidence.latency;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;

/** How {@link Times} stand in the columns of a row of {@code latency}. */
public final class TimesRows {
    /** In the order in which they are read. */
    public static final String COLUMNS = "primary_first_byte, primary_whole, candidate_first_byte, candidate_whole";

    private TimesRows() {}

    public static Times read(ResultSet row) throws SQLException {
        return new Times(
                new SideTimes(durations(row, "primary_first_byte"), durations(row, "primary_whole")),
                new SideTimes(durations(row, "candidate_first_byte"), durations(row, "candidate_whole")));
    }

    /** Writes rows whole, in place of those that are there. */
    public static PreparedBatch replacing(Handle handle) {
        return handle.prepareBatch("""
                insert into latency (endpoint_id, pair_id, generation, partition_id, primary_first_byte, primary_whole,
                    candidate_first_byte, candidate_whole)
                values (:endpoint, :pair, :generation, :partition, :pFirst, :pWhole, :cFirst, :cWhole)
                on conflict (endpoint_id, pair_id, generation, partition_id) do update
                set primary_first_byte = excluded.primary_first_byte, primary_whole = excluded.primary_whole,
                    candidate_first_byte = excluded.candidate_first_byte, candidate_whole = excluded.candidate_whole
                """);
    }

    public static <S extends SqlStatement<S>> S in(S statement, Times times) {
        return statement
                .bind("pFirst", times.primary().firstByte().bytes())
                .bind("pWhole", times.primary().whole().bytes())
                .bind("cFirst", times.candidate().firstByte().bytes())
                .bind("cWhole", times.candidate().whole().bytes());
    }

    private static Durations durations(ResultSet row, String column) throws SQLException {
        return Durations.of(row.getBytes(column));
    }
}
