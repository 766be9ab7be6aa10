package dev.understudy.evidence.noise;

import dev.understudy.evidence.change.Changes;
import dev.understudy.evidence.database.Database;
import dev.understudy.evidence.database.StorableText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Proposed rules for noisy places, and what people said of them. */
public final class Proposals {
    private final Database database;

    public Proposals(Database database) {
        this.database = database;
    }

    /** Those that are worth it, the most telling first. */
    public List<NoisyPlace> list() {
        return database.read(Proposals::places).stream()
                .filter(NoisyPlace::isWorthProposing)
                .sorted(Comparator.comparingLong(NoisyPlace::exchanges).reversed())
                .toList();
    }

    public Optional<NoisyPlace> find(long id) {
        return list().stream().filter(place -> place.id() == id).findFirst();
    }

    /** @param rule that was added for it */
    public void accepted(NoisyPlace place, String rule, String actor, String reason) {
        decide(place, "accepted", rule, actor, reason);
    }

    /** It stays refused until the evidence has doubled. */
    public void refused(NoisyPlace place, String actor, String reason) {
        decide(place, "refused", "", actor, reason);
    }

    private void decide(NoisyPlace place, String state, String rule, String actor, String reason) {
        database.write(handle -> {
            handle.createUpdate("""
                            insert into proposal (place_id, state, evidence, rule_id, actor)
                            values (:id, :state, :evidence, :rule, :actor)
                            on conflict (place_id) do update
                            set state = excluded.state, evidence = excluded.evidence, rule_id = excluded.rule_id,
                                actor = excluded.actor, at = now()
                            """)
                    .bind("id", place.id())
                    .bind("state", state)
                    .bind("evidence", place.disagreed())
                    .bind("rule", rule)
                    .bind("actor", StorableText.name(actor))
                    .execute();
            String subject = place.endpoint() + " " + place.location();
            Changes.record(handle, new Changes.Made("proposal-" + state, subject, "", rule), actor, reason);
            return place;
        });
    }

    private static List<NoisyPlace> places(Handle handle) {
        return handle.createQuery("""
                        with value_group as (
                            select g.id, e.root_id as endpoint_id, g.location,
                                   min(g.id) over (partition by e.root_id, g.location) as place
                            from mismatch_group g
                            join endpoint_root e on e.endpoint_id = g.endpoint_id
                            where g.kind = 'json-value' and split_part(g.shapes, '/', 1) = split_part(g.shapes, '/', 2)
                        ), shown as (
                            select v.place, m.pattern_id,
                                   bool_or(m.standing = 'NOISE') as noise,
                                   bool_or(m.standing = 'CONFIRMED') as confirmed,
                                   bool_or(m.standing = 'MOVED') as moved,
                                   bool_or(not (m.ruled or m.accepted)) as open
                            from member_now m join value_group v on v.id = m.group_id
                            group by v.place, m.pattern_id
                        ), told as (
                            select s.*, c.count, not exists (
                                       select from member_now o
                                       where o.pattern_id = s.pattern_id and not (o.ruled or o.accepted)
                                         and o.group_id not in (select id from value_group v where v.place = s.place)
                                   ) as alone
                            from shown s join pattern_count c using (pattern_id)
                            where c.generation = (select generation from head)
                        ), summed as (
                            select place,
                                   coalesce(sum(count) filter (where noise or confirmed), 0) as rechecks,
                                   coalesce(sum(count) filter (where noise), 0) as disagreed,
                                   coalesce(sum(count) filter (where moved), 0) as moved,
                                   coalesce(sum(count) filter (where open), 0) as exchanges,
                                   coalesce(sum(count) filter (where open and alone), 0) as closed
                            from told group by place
                        )
                        select s.*, e.id as endpoint_id, e.method, e.template, g.location,
                               array(select v.id from value_group v where v.place = s.place order by 1) as groups,
                               coalesce((select p.evidence from proposal p
                                   where p.place_id = s.place and p.state = 'refused'), 0) as refused_at
                        from summed s
                        join mismatch_group g on g.id = s.place
                        join endpoint_root r on r.endpoint_id = g.endpoint_id
                        join endpoint e on e.id = r.root_id
                        where s.disagreed > 0
                        """).map((row, context) -> place(row)).list();
    }

    private static NoisyPlace place(ResultSet row) throws SQLException {
        return new NoisyPlace(
                row.getLong("place"),
                row.getLong("endpoint_id"),
                row.getString("method"),
                row.getString("template"),
                row.getString("location"),
                List.of((Long[]) row.getArray("groups").getArray()),
                row.getLong("rechecks"),
                row.getLong("disagreed"),
                row.getLong("moved"),
                row.getLong("exchanges"),
                row.getLong("closed"),
                row.getLong("refused_at"));
    }
}
