package dev.understudy.standalone.doctor;

import dev.understudy.policy.CannotStart;
import dev.understudy.policy.StoreSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;

/** Whether the evidence can be kept: the database is there, durable, in UTF-8, may be built up, and its clock is ours. */
record StoreCheck(StoreSettings settings) implements Check {
    private static final String SUBJECT = "PostgreSQL";
    private static final int OLDEST = 14;
    private static final String SECONDS = "10";
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    @Override
    public List<Finding> examine() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            connection.setReadOnly(true);
            return List.of(
                    version(connection),
                    setting(statement, "server_encoding", "UTF8", "make the database with encoding UTF8"),
                    setting(statement, "fsync", "on", "without it evidence is lost when the machine stops"),
                    rights(statement),
                    clock(statement));
        } catch (SQLException away) {
            return List.of(Finding.noGo(SUBJECT, settings.url() + " cannot be used: " + firstLine(away)));
        } catch (CannotStart unreadable) {
            return List.of(Finding.noGo(SUBJECT, String.valueOf(unreadable.getMessage())));
        }
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", settings.user());
        properties.setProperty("password", settings.password());
        properties.setProperty("connectTimeout", SECONDS);
        properties.setProperty("socketTimeout", SECONDS);
        return DriverManager.getConnection(settings.url(), properties);
    }

    private static Finding version(Connection connection) throws SQLException {
        int major = connection.getMetaData().getDatabaseMajorVersion();
        return major >= OLDEST
                ? Finding.go(SUBJECT, "is there, version " + major)
                : Finding.noGo(SUBJECT, "has version " + major + "; it must be " + OLDEST + " or newer");
    }

    private static Finding setting(Statement statement, String name, String wanted, String why) throws SQLException {
        String found = one(statement, "select current_setting('" + name + "')");
        return wanted.equals(found)
                ? Finding.go(SUBJECT, name + " is " + found)
                : Finding.noGo(SUBJECT, name + " is " + found + ", not " + wanted + ": " + why);
    }

    private static Finding rights(Statement statement) throws SQLException {
        boolean may = one(statement, "select has_schema_privilege(current_schema(), 'create')")
                .equals("t");
        return may
                ? Finding.go(SUBJECT, "the user may build up the schema")
                : Finding.noGo(SUBJECT, "the user may not create tables in the schema: grant create on it");
    }

    private static Finding clock(Statement statement) throws SQLException {
        Instant before = Instant.now();
        var millis = (long) Double.parseDouble(one(statement, "select extract(epoch from clock_timestamp()) * 1000"));
        Duration ahead = Duration.between(before, Instant.ofEpochMilli(millis));
        return ahead.abs().compareTo(TOLERANCE) <= 0
                ? Finding.go(SUBJECT, "its clock agrees with this machine's")
                : Finding.noGo(
                        SUBJECT, "its clock differs by " + ahead.abs().toSeconds() + " s: synchronise the clocks");
    }

    private static String one(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    private static String firstLine(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("unknown reason");
    }
}
