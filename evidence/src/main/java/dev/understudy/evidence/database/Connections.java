package dev.understudy.evidence.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/**
 * The pool of connections. Nothing waits for ever: connecting, each statement, each lock and a silent network have a limit, and
 * so has a process that was stopped in a transaction, which would hold up who takes its place; what the address itself says of
 * them wins.
 */
public final class Connections {
    private static final Duration WAIT_FOR_A_CONNECTION = Duration.ofSeconds(3);
    private static final int SIZE = 8;

    private Connections() {}

    /** Does not connect yet. */
    public static HikariDataSource pool(String url, String user, String password) {
        var config = new HikariConfig();
        config.setPoolName("evidence");
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(SIZE);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT_FOR_A_CONNECTION.toMillis());
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("ApplicationName", "understudy");
        config.addDataSourceProperty("connectTimeout", "3");
        config.addDataSourceProperty("socketTimeout", "60");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.setConnectionInitSql("""
                set statement_timeout = '30s';
                set lock_timeout = '10s';
                set idle_in_transaction_session_timeout = '20s'
                """);
        return new HikariDataSource(config);
    }
}
