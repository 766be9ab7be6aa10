-- Which instances answered, in one row of an endpoint or a group for all of them instead of one for each: a batch writes as many
-- rows however many instances there are. Read through the views, which have a row for each. Ids of instances carry no
-- foreign key in an array: upkeep forgets a name only where none of these speaks of it.

create table answered_for_endpoint (
    endpoint_id  bigint not null references endpoint,
    pair_id      integer not null references version_pair,
    generation   bigint not null references generation,
    partition_id integer not null references kafka_partition,
    of_candidate boolean[] not null,
    instances    integer[] not null,
    counts       bigint[] not null,
    primary key (endpoint_id, pair_id, generation, partition_id),
    check (cardinality(instances) = cardinality(counts) and cardinality(instances) = cardinality(of_candidate))
) with (fillfactor = 50);
create index answered_for_endpoint_pair on answered_for_endpoint (pair_id);

create table answered_for_group (
    group_id     bigint not null references mismatch_group,
    pair_id      integer not null references version_pair,
    generation   bigint not null references generation,
    partition_id integer not null references kafka_partition,
    of_candidate boolean[] not null,
    instances    integer[] not null,
    counts       bigint[] not null,
    primary key (group_id, pair_id, generation, partition_id),
    check (cardinality(instances) = cardinality(counts) and cardinality(instances) = cardinality(of_candidate))
) with (fillfactor = 50);
create index answered_for_group_pair on answered_for_group (pair_id);

insert into answered_for_endpoint
select endpoint_id, pair_id, generation, partition_id, array_agg(side = 'candidate' order by side, instance_id),
       array_agg(instance_id order by side, instance_id), array_agg(compared order by side, instance_id)
from endpoint_instance
group by endpoint_id, pair_id, generation, partition_id;
drop table endpoint_instance;

insert into answered_for_group
select group_id, pair_id, generation, partition_id, array_agg(side = 'candidate' order by side, instance_id),
       array_agg(instance_id order by side, instance_id), array_agg(mismatches order by side, instance_id)
from group_instance
group by group_id, pair_id, generation, partition_id;
drop table group_instance;

create view endpoint_instance as
select endpoint_id, pair_id, case when k.candidate then 'candidate' else 'primary' end as side, k.instance as instance_id,
       generation, partition_id, k.n as compared
from answered_for_endpoint, unnest(of_candidate, instances, counts) as k (candidate, instance, n);

create view group_instance as
select group_id, pair_id, case when k.candidate then 'candidate' else 'primary' end as side, k.instance as instance_id,
       generation, partition_id, k.n as mismatches
from answered_for_group, unnest(of_candidate, instances, counts) as k (candidate, instance, n);
