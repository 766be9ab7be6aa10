package dev.understudy.evidence.database;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** Brings the schema to the version of this build. Any number of processes may try at once: Flyway's lock lets one do it. */
public final class Migrations {
    private Migrations() {}

    /**
     * @throws StoreUnavailable where the database cannot be reached
     * @throws UnusableStore where its schema is not ours, was changed by hand, or is newer than this build
     */
    public static void migrate(DataSource source) {
        checkEncoding(source);
        Flyway flyway = Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .loggers("slf4j")
                .load();
        try {
            refuseNewer(flyway);
            flyway.migrate();
        } catch (FlywayException failure) {
            if (Passing.is(failure)) throw Passing.unavailable(failure);
            throw new UnusableStore("The evidence database cannot be used: " + firstLine(failure), failure);
        }
    }

    private static void checkEncoding(DataSource source) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("show server_encoding")) {
            row.next();
            String encoding = row.getString(1);
            if (encoding.equals("UTF8")) return;
            throw new UnusableStore(
                    "The evidence database has the encoding " + encoding + "; it must be made with encoding UTF8.",
                    null);
        } catch (SQLException failure) {
            throw Passing.unavailable(failure);
        }
    }

    private static void refuseNewer(Flyway flyway) {
        MigrationVersion known = MigrationVersion.EMPTY;
        MigrationVersion found = MigrationVersion.EMPTY;
        for (MigrationInfo migration : flyway.info().all()) {
            MigrationVersion version = migration.getVersion();
            if (version == null) continue;
            if (migration.getState().isResolved() && version.isNewerThan(known)) known = version;
            if (migration.getState().isApplied() && version.isNewerThan(found)) found = version;
        }
        if (!found.isNewerThan(known)) return;
        throw new UnusableStore(
                "The evidence database has schema version " + found + ", and this build knows versions up to " + known
                        + ": run the newer build, or use another database.",
                null);
    }

    private static String firstLine(FlywayException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("unknown reason");
    }
}
