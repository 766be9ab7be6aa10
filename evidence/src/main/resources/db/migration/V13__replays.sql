-- What came of requests that nobody but `understudy replay` sent. Patterns, groups and samples are those of everybody; counts
-- stand here alone, so that no figure of users can hold one. Lives of proxies that replay are told by their names ('replay:').
create table replay_count (
    pattern_id   bigint not null references pattern,
    pair_id      integer not null references version_pair,
    status_class smallint not null,
    generation   bigint not null references generation,
    partition_id integer not null references kafka_partition,
    count        bigint not null,
    repeats      bigint not null,
    first_seen   timestamptz not null,
    last_seen    timestamptz not null,
    primary key (pattern_id, pair_id, status_class, generation, partition_id)
) with (fillfactor = 50);

-- In how many replayed exchanges a group is seen as a mismatch, under the present rules and merges.
create view replay_group as
select shown.root_id as group_id, c.pair_id, c.generation, sum(c.count)::bigint as mismatches,
       min(c.first_seen) as first_seen, max(c.last_seen) as last_seen
from (
    select distinct pattern_id, root_id from member_now where not ruled and not moved
) shown
join replay_count c using (pattern_id)
group by shown.root_id, c.pair_id, c.generation;
