-- What people know about a group besides its state, groups that are shown and decided as one, and whole places that a rule
-- of the store excuses in all history. Views say what a group counts as now; nothing that was counted is changed.

alter table mismatch_group
    add column assignee text not null default '',
    add column link text not null default '' check (link = '' or link ~ '^https?://'),
    -- fixed: the candidate's version that is said to have the fix, where it was said; regressed: in which it came back
    add column state_version text not null default '',
    -- versions that showed it when it was called fixed in another one: seen in them again it is no news
    add column broken_versions text[] not null default '{}';

-- Merged: the group is shown, decided and counted with the other one. Never a chain.
create table group_alias (
    group_id bigint primary key references mismatch_group,
    into_id  bigint not null references mismatch_group,
    check (group_id <> into_id)
);
create index group_alias_into on group_alias (into_id);

-- Split: from the next batch on, what the fingerprint has in common with others is a group of its own at this place.
create table group_split (
    group_id    bigint primary key references mismatch_group,
    parent_id   bigint not null references mismatch_group,
    fingerprint text not null,
    place       text not null,
    unique (parent_id, place)
);

-- The groups that a rule excuses wherever they are seen. History follows them at once.
create table rule_group (
    rule_id  text not null references rule,
    group_id bigint not null references mismatch_group,
    primary key (rule_id, group_id)
);
create index rule_group_of on rule_group (group_id);

-- When rules of the policy file lapse, as the worker that started last has read them.
create table file_rule (
    id      text primary key,
    expires date not null
);

-- Rules that excuse nothing any more.
create view rule_lapsed as
select id
from (select id, expires from rule union all select id, expires from file_rule) known
where expires < (now() at time zone 'utc')::date;

-- Each group with the one that stands for it.
create view group_root as
select g.id as group_id, r.id as root_id, r.state,
       r.state in ('accepted', 'primary-wrong') and g.kind <> 'not-explored' as accepted
from mismatch_group g
left join group_alias a on a.group_id = g.id
join mismatch_group r on r.id = coalesce(a.into_id, g.id);

-- Each difference of each pattern as it counts now.
create view member_now as
select m.pattern_id, m.group_id, g.root_id, m.rule, m.standing, g.accepted,
       m.standing in ('MOVED', 'NOISE') as moved,
       (m.rule is not null and not exists (
               -- a part of a pack is named store-7:part and lapses with the pack
               select from rule_lapsed l where l.id in (m.rule, split_part(m.rule, ':', 1))))
           or exists (
               select from rule_group c
               where c.group_id = m.group_id and c.rule_id not in (select id from rule_lapsed)) as ruled
from pattern_member m
join group_root g on g.group_id = m.group_id;

create or replace view pattern_verdict as
select p.id as pattern_id,
       p.endpoint_id,
       case
           when p.outcome = 'candidate-failed' then 'candidateFailed'
           when p.outcome = 'not-comparable' then 'notComparable'
           when bool_or(not (m.ruled or m.accepted) and not m.moved) then 'mismatched'
           when bool_or(not (m.ruled or m.accepted)) then 'notComparable'
           when bool_or(m.ruled or m.accepted) then 'matchedByRule'
           else 'matched'
       end as verdict
from pattern p
left join member_now m on m.pattern_id = p.id
group by p.id, p.endpoint_id;

-- Patterns that show a group otherwise than it was counted: merged with another, or ruled otherwise since.
create view pattern_changed as
select distinct m.pattern_id
from pattern_member m
where m.group_id in (
        select group_id from group_alias
        union all select into_id from group_alias
        union all select group_id from rule_group)
   or m.rule in (select id from rule_lapsed)
   or split_part(m.rule, ':', 1) in (select id from rule_lapsed);

-- By how much: per exchange and group that stands for others, what it is now less what was counted.
create view pattern_shift as
with member as (
    select m.pattern_id, m.root_id, m.group_id,
           bool_or(m.rule is null and not m.moved) as was_mismatch,
           bool_or(m.rule is null) as was_open,
           bool_or(not m.ruled and not m.moved) as is_mismatch,
           bool_or(not m.ruled) as is_open
    from member_now m
    join pattern_changed c using (pattern_id)
    group by m.pattern_id, m.root_id, m.group_id
)
select pattern_id, root_id,
       bool_or(is_mismatch)::int - count(*) filter (where was_mismatch) as mismatches,
       (not bool_or(is_open))::int - count(*) filter (where not was_open) as excused,
       (bool_or(is_open) and not bool_or(is_mismatch))::int
           - count(*) filter (where was_open and not was_mismatch) as moved
from member
group by pattern_id, root_id;

-- In how many exchanges a group is seen, under the present rules and merges. Exchanges of patterns beyond the bound, whose
-- detail is not known, stay as they were counted.
create view group_total as
select root_id as group_id, pair_id, generation,
       sum(mismatches)::bigint as mismatches, sum(excused)::bigint as excused, sum(moved)::bigint as moved,
       min(first_seen) as first_seen, max(last_seen) as last_seen
from (
    select g.root_id, c.pair_id, c.generation, c.mismatches, c.excused, c.moved, c.first_seen, c.last_seen
    from group_count c
    join group_root g using (group_id)
    union all
    select s.root_id, c.pair_id, c.generation, s.mismatches * c.count, s.excused * c.count, s.moved * c.count, null, null
    from pattern_shift s
    join pattern_count c using (pattern_id)
    where s.mismatches <> 0 or s.excused <> 0 or s.moved <> 0
) counted
group by root_id, pair_id, generation;
