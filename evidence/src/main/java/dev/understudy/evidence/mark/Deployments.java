package dev.understudy.evidence.mark;

import dev.understudy.evidence.change.Changes;
import dev.understudy.evidence.database.Database;
import dev.understudy.evidence.database.StorableText;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Takes what people and pipelines tell of deployments. Answers that do not name their version themselves belong to the one that was
 * told of their side last before them.
 */
public final class Deployments {
    /** As many of the newest are told to workers: older ones are of exchanges that no topic holds any more. */
    private static final int TOLD = 1_000;

    private final Database database;

    public Deployments(Database database) {
        this.database = database;
    }

    /** Told again, as pipelines do that try again, it is the same. */
    public Deployment tell(Deployment told, String actor) {
        var storable = new Deployment(told.side(), StorableText.name(told.version()), told.at());
        return database.write(handle -> {
            // no batch is judged by what was known before and counted afterwards
            handle.execute("select from head for update");
            Optional<Deployment> before = newest(handle, told.side());
            if (before.isPresent() && before.get().version().equals(storable.version())) return before.get();
            insert(handle, storable, actor);
            if (told.side() != Side.DATABASE) handle.execute("update head set rule_set = rule_set + 1");
            String from = before.map(Deployment::version).orElse("");
            var made = new Changes.Made("deployed", told.side().label(), from, storable.version());
            Changes.record(handle, made, actor, "");
            return storable;
        });
    }

    /** Of the sides, not of the database; oldest first. Inside a transaction. */
    public static List<Deployment> ofSides(Handle handle) {
        return select(handle, "side <> 'database'", TOLD).reversed();
    }

    private static Optional<Deployment> newest(Handle handle, Side side) {
        return select(handle, "side = '" + side.label() + "'", 1).stream().findFirst();
    }

    private static List<Deployment> select(Handle handle, String condition, int most) {
        return handle.createQuery(
                        "select side, label, at from mark where <condition> order by at desc, id desc limit :most")
                .define("condition", condition)
                .bind("most", most)
                .map((row, context) -> new Deployment(
                        Side.labelled(row.getString(1)).orElseThrow(),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }

    private static void insert(Handle handle, Deployment told, String actor) {
        var kind = told.side() == Side.DATABASE ? MarkKind.SCHEMA_MIGRATION : MarkKind.DEPLOYMENT;
        handle.createUpdate("""
                        insert into mark (at, kind, side, label, actor) values (:at, :kind, :side, :label, :actor)
                        """)
                .bind("at", told.at().atOffset(ZoneOffset.UTC))
                .bind("kind", kind.label())
                .bind("side", told.side().label())
                .bind("label", told.version())
                .bind("actor", StorableText.name(actor))
                .execute();
    }
}
