package dev.understudy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The worker's PostgreSQL, looked at from outside. */
record Store(String url, String user, String password, ProcessHandle postmaster) {
    private static final String ADDRESS = "database.address";

    static Store start(Servers servers) {
        Path address = servers.folder().resolve(ADDRESS);
        servers.own(Jvm.start(
                        "database",
                        servers.folder(),
                        "128m",
                        Jvm.own(),
                        List.of(
                                Database.class.getName(),
                                servers.folder().resolve("postgres").toString(),
                                address.toString()))
                .await(() -> Files.exists(address)));
        try {
            List<String> told = Files.readAllLines(address);
            ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(told.get(3)))
                    .orElseThrow(() -> new CannotMeasure("PostgreSQL is not there any more"));
            return new Store(told.get(0), told.get(1), told.get(2), postmaster);
        } catch (IOException e) {
            throw new CannotMeasure("PostgreSQL does not tell its address: " + e.getMessage(), e);
        }
    }

    /** How many records the evidence holds; 0 before the worker has made its tables. */
    long recorded() {
        boolean made = number("select count(*) from pg_tables where tablename = 'position'") > 0;
        return made ? number("select coalesce(sum(next), 0) from position") : 0;
    }

    /** By table, the rows that were inserted, updated or deleted since the database was made. */
    Map<String, Long> rowsWritten() {
        return asked("select relname, n_tup_ins + n_tup_upd + n_tup_del from pg_stat_user_tables", rows -> {
            Map<String, Long> written = new TreeMap<>();
            while (rows.next()) written.put(rows.getString(1), rows.getLong(2));
            return written;
        });
    }

    /** Bytes of tables and indexes. */
    long size() {
        return number("select pg_database_size(current_database())");
    }

    double cpuSeconds() {
        return CpuTime.secondsOf(postmaster);
    }

    private long number(String query) {
        return asked(query, row -> row.next() ? row.getLong(1) : 0);
    }

    private interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private <T> T asked(String query, Reading<T> reading) {
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return reading.of(rows);
        } catch (SQLException e) {
            throw new CannotMeasure("PostgreSQL does not answer: " + e.getMessage(), e);
        }
    }
}
