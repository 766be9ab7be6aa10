-- Rules of the store can be ended. Ending one also sets the day on which it lapsed, so what it excused counts again at once,
-- in all history, as with every rule that has lapsed.
alter table rule
    add column ended_at   timestamptz,
    add column ended_by   text,
    add column end_reason text,
    add check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null));

-- Hits are counted by rule over patterns.
create index pattern_member_rule on pattern_member (rule) where rule is not null;
