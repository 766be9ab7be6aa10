package dev.understudy.evidence.rejudge;

import dev.understudy.evidence.change.Change;
import dev.understudy.evidence.change.Changes;
import dev.understudy.evidence.database.Database;
import dev.understudy.evidence.database.StorableText;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Orders to judge anew, and what people decide about the result. A worker carries them out; see {@link Builds}. */
public final class Rejudgings {
    private static final String OPEN = "r.state in ('building', 'accepted')";

    private final Database database;

    public Rejudgings(Database database) {
        this.database = database;
    }

    /** Newest first. */
    public List<Rejudging> newest() {
        return database.read(handle -> RejudgingRows.select(handle, "r.id > :id", 0));
    }

    public Optional<Rejudging> find(long id) {
        return database.read(handle -> find(handle, id));
    }

    /** What the shown figures were judged under. */
    public History history() {
        record Shown(@Nullable Instant countedSince, Instant judgedSince) {}
        return database.read(handle -> {
            var shown = handle.createQuery("""
                            select g.covers_since, g.judged_since from generation g join head h on h.generation = g.id
                            """)
                    .map((row, context) -> {
                        var covers = row.getObject(1, OffsetDateTime.class);
                        return new Shown(
                                covers == null ? null : covers.toInstant(),
                                row.getObject(2, OffsetDateTime.class).toInstant());
                    })
                    .one();
            List<Change> changes = Changes.newest(
                    handle,
                    "at > :since and (what like 'rule-%' or what in ('policy-rules', 'group-split'))",
                    shown.judgedSince());
            return new History(shown.countedSince(), shown.judgedSince(), changes);
        });
    }

    /** @param since exchanges that Kafka took from then on are judged anew */
    public Ordered order(Instant since, String actor, String reason) {
        return database.write(handle -> {
            // one at a time, and none while the pointer moves
            handle.execute("select from head for update");
            Optional<Rejudging> open = RejudgingRows.select(handle, OPEN + " and r.id > :id", 0).stream()
                    .findFirst();
            if (open.isPresent()) return new Ordered.UnderWay(open.get());
            long id = handle.createQuery("""
                            insert into rejudging (ordered_by, since, generation, replaces, reason)
                            select :actor, :since, :generation, generation, :reason from head
                            returning id
                            """)
                    .bind("actor", StorableText.name(actor))
                    .bind("since", since.atOffset(ZoneOffset.UTC))
                    .bind("generation", Generations.add(handle))
                    .bind("reason", StorableText.of(reason))
                    .mapTo(Long.class)
                    .one();
            record(handle, "rejudging-ordered", id, "since " + since, actor, reason);
            return new Ordered.Done(find(handle, id).orElseThrow());
        });
    }

    /** Lets the new generation take the place of the one that is shown as soon as it has the same positions. */
    public Ordered accept(long id, String actor) {
        return database.write(handle -> {
            Optional<Rejudging> found = hold(handle, id);
            if (found.isEmpty()) return new Ordered.NoSuchOrder();
            if (found.get().state() != Rejudging.State.BUILDING) {
                return new Ordered.NotNow("It is " + found.get().state().label() + " already.");
            }
            if (found.get().caughtUpAt() == null) {
                return new Ordered.NotNow("It has not caught up yet, so nobody can have seen what it changes.");
            }
            decide(handle, id, "accepted", actor);
            record(handle, "rejudging-accepted", id, "", actor, "");
            return new Ordered.Done(find(handle, id).orElseThrow());
        });
    }

    /** Gives the new generation up; it is deleted, and what is shown stays. */
    public Ordered refuse(long id, String actor, String reason) {
        return database.write(handle -> {
            Optional<Rejudging> found = hold(handle, id);
            if (found.isEmpty()) return new Ordered.NoSuchOrder();
            if (!found.get().isOpen()) {
                return new Ordered.NotNow("It is " + found.get().state().label() + " already.");
            }
            decide(handle, id, "refused", actor);
            Generations.retire(handle, found.get().generation());
            handle.execute("update head set frozen_until = null where frozen_until is not null");
            record(handle, "rejudging-refused", id, "", actor, reason);
            return new Ordered.Done(find(handle, id).orElseThrow());
        });
    }

    private static Optional<Rejudging> hold(Handle handle, long id) {
        handle.execute("select from head for update");
        return find(handle, id);
    }

    private static Optional<Rejudging> find(Handle handle, long id) {
        return RejudgingRows.select(handle, "r.id = :id", id).stream().findFirst();
    }

    private static void decide(Handle handle, long id, String state, String actor) {
        handle.createUpdate("""
                        update rejudging set state = :state, decided_by = :actor, decided_at = now() where id = :id
                        """)
                .bind("id", id)
                .bind("state", state)
                .bind("actor", StorableText.name(actor))
                .execute();
    }

    private static void record(Handle handle, String what, long id, String to, String actor, String reason) {
        Changes.record(handle, new Changes.Made(what, "rejudging " + id, "", to), actor, reason);
    }
}
