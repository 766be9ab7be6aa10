package dev.understudy.evidence.ledger;

import dev.understudy.evidence.database.Database;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Reads the account. */
public final class Ledger {
    private final Database database;

    public Ledger(Database database) {
        this.database = database;
    }

    public LedgerAccount account() {
        return database.read(Ledger::account);
    }

    private static LedgerAccount account(Handle handle) {
        Books books = BookRows.read(handle);
        Map<Long, Terms> byEndpoint = books.endpoints();
        Map<Long, ToldApart> toldApart = ToldApart.byEndpoint(ToldApart.all(handle, shown(handle)));
        var ids = new HashSet<>(byEndpoint.keySet());
        ids.addAll(toldApart.keySet());
        List<LedgerAccount.OfEndpoint> endpoints = handle.createQuery(
                        "select id, method, template from endpoint where id = any(:ids) order by template, method")
                .bindArray("ids", Long.class, ids)
                .map((row, context) -> new LedgerAccount.OfEndpoint(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        byEndpoint.getOrDefault(row.getLong(1), Terms.NONE),
                        toldApart.getOrDefault(row.getLong(1), ToldApart.NOTHING)))
                .list();
        Terms total = byEndpoint.values().stream().reduce(Terms.NONE, Terms::and);
        return new LedgerAccount(
                total, books.epochs(), endpoints, replays(handle), LogRows.read(handle), foreignDeadLetters(handle));
    }

    private static long shown(Handle handle) {
        return handle.createQuery("select generation from head")
                .mapTo(Long.class)
                .one();
    }

    private static LedgerAccount.Replays replays(Handle handle) {
        Books books = BookRows.replays(handle);
        Terms total = books.endpoints().values().stream().reduce(Terms.NONE, Terms::and);
        return new LedgerAccount.Replays(total, books.epochs());
    }

    private static long foreignDeadLetters(Handle handle) {
        return handle.createQuery("""
                        select (select count(*) from dead_letter where generation = h.generation and proxy = '')
                             + (select coalesce(sum(other), 0) from dead_letter_unlisted
                                where generation = h.generation)
                        from head h
                        """).mapTo(Long.class).one();
    }
}
