package dev.understudy.proxy.dryrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.embedded.EmbeddedDatabase;
import dev.understudy.proxy.fixture.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The SQL of docs/recipes/read-only-role.md, run as it stands there. */
class ReadOnlyRoleRecipeIT {
    private static final Path PAGE = Path.of("../docs/recipes/read-only-role.md");
    private static final Pattern SQL = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);
    private static final String READ_ONLY = "25006";
    private static final String DENIED = "42501";

    @TempDir
    private static Path directory;

    private static EmbeddedDatabase server;
    private static Tables shop;
    private static List<String> recipe;

    @BeforeAll
    static void follow() throws IOException {
        server = EmbeddedDatabase.start(directory);
        shop = Tables.create(server, "shop");
        shop.execute("""
                CREATE TABLE orders (id serial PRIMARY KEY, note text);
                INSERT INTO orders (note) VALUES ('of v1');
                CREATE VIEW notes AS SELECT note FROM orders;
                CREATE FUNCTION count_view() RETURNS void LANGUAGE sql SECURITY DEFINER
                    AS $$INSERT INTO orders (note) VALUES ('viewed')$$;
                """);
        recipe = SQL.matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .toList();
        shop.execute(recipe.getFirst());
        shop.execute("CREATE TABLE later (id int)");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void readsWhatThereIsAndWhatComesLater() throws SQLException {
        try (Connection v2 = v2();
                Statement statement = v2.createStatement();
                ResultSet rows = statement.executeQuery("SELECT note FROM notes")) {
            assertThat(rows.next()).isTrue();
            assertThatCode(() -> execute(v2, "SELECT * FROM later")).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO orders (note) VALUES ('of v2')",
                "UPDATE orders SET note = 'of v2'",
                "DELETE FROM orders",
                "TRUNCATE orders",
                "SELECT * FROM orders FOR UPDATE",
                "SELECT nextval('orders_id_seq')",
                "SELECT count_view()",
                "INSERT INTO notes VALUES ('of v2')",
                "CREATE TABLE mine (id int)"
            })
    void isToldThatItsTransactionsOnlyRead(String sql) throws SQLException {
        List<String> before = shop.dump();
        try (Connection v2 = v2()) {
            assertThatThrownBy(() -> execute(v2, sql))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isIn(READ_ONLY, DENIED));
        }
        assertThat(shop.dump()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO orders (note) VALUES ('of v2')",
                "UPDATE orders SET note = 'of v2'",
                "DELETE FROM orders",
                "SELECT * FROM orders FOR UPDATE",
                "SELECT nextval('orders_id_seq')",
                "INSERT INTO notes VALUES ('of v2')",
                "CREATE TABLE mine (id int)",
                "CREATE TEMPORARY TABLE mine (id int)"
            })
    void lacksTheGrantsEvenWhereItTakesTheSettingBack(String sql) throws SQLException {
        try (Connection v2 = v2()) {
            execute(v2, "SET default_transaction_read_only = off");

            assertThatThrownBy(() -> execute(v2, sql))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo(DENIED));
        }
    }

    @Test
    void waitsNotLongForALockAndReadsNotLong() throws SQLException {
        try (Connection v2 = v2()) {
            assertThat(shown(v2, "lock_timeout")).isEqualTo("500ms");
            assertThat(shown(v2, "statement_timeout")).isEqualTo("5s");
            assertThat(shown(v2, "default_transaction_read_only")).isEqualTo("on");
        }
    }

    @Test
    void findsAndClosesTheFunctionThatWritesAsItsOwner() throws SQLException {
        Tables other = Tables.create(server, "other");
        other.execute("""
                CREATE TABLE views (n int);
                CREATE FUNCTION count_view() RETURNS void LANGUAGE sql SECURITY DEFINER AS $$INSERT INTO views VALUES (1)$$;
                GRANT INSERT ON views TO shop_v2;
                """);

        assertThat(other.column(recipe.get(1))).containsExactly("count_view()");
        assertThat(other.column(recipe.get(2))).containsExactly("views");

        other.execute(recipe.get(3));
        assertThat(other.column(recipe.get(1))).isEmpty();
    }

    private static Connection v2() throws SQLException {
        return DriverManager.getConnection(shop.jdbcUrl(), "shop_v2", "change me");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String shown(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
