-- Rules of the store can be ended. Ending one also sets the day on which it lapsed, so what it excused counts again at once,
-- in all history, as with every rule that has lapsed.
alter table rule
    add column ended_at   timestamptz,
    add column ended_by   text,
    add column end_reason text,
    add check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null));

-- Hits are counted by rule over patterns.
create index pattern_member_rule on pattern_member (rule) where rule is not null;

-- The same view, but that a part of a pack, which is named store-7:part, lapses with the pack.
create or replace view pattern_verdict as
with member as (
    select m.pattern_id,
           m.standing in ('MOVED', 'NOISE') as moved,
           (m.rule is not null and (r.expires is null or r.expires >= (now() at time zone 'utc')::date))
               or g.state in ('accepted', 'primary-wrong') as excused
    from pattern_member m
    join mismatch_group g on g.id = m.group_id
    left join rule r on r.id = split_part(m.rule, ':', 1)
)
select p.id as pattern_id,
       p.endpoint_id,
       case
           when p.outcome = 'candidate-failed' then 'candidateFailed'
           when p.outcome = 'not-comparable' then 'notComparable'
           when bool_or(not m.excused and not m.moved) then 'mismatched'
           when bool_or(not m.excused) then 'notComparable'
           when bool_or(m.excused) then 'matchedByRule'
           else 'matched'
       end as verdict
from pattern p
left join member m on m.pattern_id = p.id
group by p.id, p.endpoint_id;
