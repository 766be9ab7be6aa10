package dev.understudy.proxy.sessions;

import dev.understudy.embedded.EmbeddedDatabase;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The database that both sides share: a new one for each test on one server. */
record BookstallDatabase(EmbeddedDatabase server, String name) implements AutoCloseable {
    private static final String READER = "rewrite";

    /** Who asks the database. */
    record Role(Map<String, String> environment) {}

    static BookstallDatabase on(EmbeddedDatabase server, String name) throws SQLException {
        var database = new BookstallDatabase(server, name);
        database.run(server.jdbcUrl(), "create database " + name);
        return database;
    }

    static EmbeddedDatabase server(Path directory) throws SQLException {
        EmbeddedDatabase server = EmbeddedDatabase.start(directory);
        var any = new BookstallDatabase(server, "");
        any.run(server.jdbcUrl(), "create role %s login password '%s'".formatted(READER, server.password()));
        any.run(server.jdbcUrl(), "grant pg_read_all_data to " + READER);
        any.run(server.jdbcUrl(), "alter role %s set default_transaction_read_only = on".formatted(READER));
        return server;
    }

    /** The role of the recipe: it may read everything, and write nothing. */
    Role reader() {
        return role(READER);
    }

    Role owner() {
        return role(server.user());
    }

    private Role role(String user) {
        URI url = URI.create(server.jdbcUrl().substring("jdbc:".length()));
        return new Role(Map.of(
                "PGHOST", url.getHost(),
                "PGPORT", Integer.toString(url.getPort()),
                "PGDATABASE", name,
                "PGUSER", user,
                "PGPASSWORD", server.password()));
    }

    /** All rows, each as text, in the order of the first column. */
    List<String> rows(String select) throws SQLException {
        try (Connection connection = connect(url());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select t::text from (" + select + ") t order by 1")) {
            var rows = new ArrayList<String>();
            while (result.next()) rows.add(result.getString(1));
            return rows;
        }
    }

    private String url() {
        return server.jdbcUrl().replaceAll("/[^/?]+(\\?.*)?$", "/" + name);
    }

    private void run(String url, String sql) throws SQLException {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, server.user(), server.password());
    }

    @Override
    public void close() throws SQLException {
        run(server.jdbcUrl(), "drop database " + name + " with (force)");
    }
}
