package dev.understudy.bench;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What each table takes with its indexes, the largest first.
 *
 * @param total of the whole database
 */
record StoreSizes(List<OfTable> tables, long total) {
    StoreSizes {
        tables = List.copyOf(tables);
    }

    record OfTable(String name, long rows, long bytes) {}

    /** How a database is reached. */
    record Address(String url, String user, @Nullable String password) {
        void run(String statement) {
            try (var connection = DriverManager.getConnection(url, user, password);
                    var prepared = connection.createStatement()) {
                prepared.execute(statement);
            } catch (SQLException e) {
                throw new CannotMeasure("PostgreSQL does not do it: " + e.getMessage(), e);
            }
        }
    }

    static StoreSizes of(Address address) {
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                var statement = connection.createStatement()) {
            statement.execute("analyze");
            List<OfTable> tables = new ArrayList<>();
            try (var rows = statement.executeQuery("""
                    select c.relname, greatest(c.reltuples, 0)::bigint, pg_total_relation_size(c.oid) as bytes
                    from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where c.relkind = 'r' and n.nspname = current_schema() order by bytes desc
                    """)) {
                while (rows.next()) tables.add(new OfTable(rows.getString(1), rows.getLong(2), rows.getLong(3)));
            }
            try (var row = statement.executeQuery("select pg_database_size(current_database())")) {
                row.next();
                return new StoreSizes(tables, row.getLong(1));
            }
        } catch (SQLException e) {
            throw new CannotMeasure("PostgreSQL does not answer: " + e.getMessage(), e);
        }
    }

    String text() {
        var text = new StringBuilder(line("table", "rows", "MiB"));
        for (OfTable table : tables) {
            if (table.bytes() < 1 << 17) continue;
            text.append(line(table.name(), String.format(Locale.ROOT, "%,d", table.rows()), mebibytes(table.bytes())));
        }
        return text.append(line("the whole database", "", mebibytes(total))).toString();
    }

    private static String mebibytes(long bytes) {
        return String.format(Locale.ROOT, "%,.1f", bytes / 1048576.0);
    }

    private static String line(String name, String rows, String size) {
        return String.format(Locale.ROOT, "%-24s %12s %10s%n", name, rows, size);
    }
}
