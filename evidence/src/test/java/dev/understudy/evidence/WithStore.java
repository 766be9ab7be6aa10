package dev.understudy.evidence;

import dev.understudy.evidence.record.Recorder;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test on an empty store of its own. */
public abstract class WithStore {
    protected static final String ORDERS = "GET /orders/{id}";
    protected static final String BOOKS = "GET /books";

    protected FreshSchema database = new FreshSchema("", "", "");
    protected EvidenceStore store;
    protected Recorder recorder;
    protected Feed feed;

    @BeforeEach
    void openStore() throws SQLException {
        database = FreshSchema.make();
        store = database.open();
        recorder = store.recorder();
        feed = new Feed(recorder, 0);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }
}
