package dev.understudy.evidence.mark;

import dev.understudy.evidence.database.Database;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** Reads what happened, from whatever noted it: people and pipelines, answers that name their version, the record of changes. */
public final class Marks {
    private static final int MOST = 500;

    private final Database database;

    public Marks(Database database) {
        this.database = database;
    }

    /** The newest since a moment, oldest first. */
    public List<Mark> since(Instant since) {
        return database.read(handle -> handle.createQuery("""
                        select * from (
                            select at, kind, side, label, actor from mark
                            union all
                            select s.at, 'version-seen', s.side, s.version, ''
                            from (
                                select 'primary' as side, p.primary_version as version, min(c.first_seen) as at
                                from version_pair p join pattern_count c on c.pair_id = p.id
                                where c.generation = (select generation from head) group by p.primary_version
                                union all
                                select 'candidate', p.candidate_version, min(c.first_seen)
                                from version_pair p join pattern_count c on c.pair_id = p.id
                                where c.generation = (select generation from head) group by p.candidate_version) s
                            where s.version not in ('', '{other}')
                              and not exists (
                                  select from mark m
                                  where m.kind = 'deployment' and m.side = s.side and m.label = s.version)
                            union all
                            select at, case what when 'rejudged' then 'rejudged' else 'policy' end, '',
                                   case what when 'policy-rules' then 'rules of the policy file'
                                             when 'rejudged' then after else what || ' ' || subject end,
                                   actor
                            from change
                            where what in ('policy-rules', 'rule-added', 'rule-ended', 'rejudged')) happened
                        where at >= :since
                        order by at desc limit :most
                        """)
                .bind("since", since.atOffset(ZoneOffset.UTC))
                .bind("most", MOST)
                .map((row, context) -> new Mark(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        kind(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)))
                .list()
                .reversed());
    }

    private static MarkKind kind(String label) {
        return Stream.of(MarkKind.values())
                .filter(kind -> kind.label().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
