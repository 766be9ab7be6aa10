-- Which instances answered: in how many compared exchanges of an endpoint, and in how many of those that showed a group as a
-- mismatch. A group that only one of several instances shows is a matter of that instance. Names beyond the writer's bound
-- are '{other}'.

create table instance (
    id   integer generated always as identity primary key,
    name text not null unique
);
insert into instance (name) values ('{other}');

create table endpoint_instance (
    endpoint_id  bigint not null references endpoint,
    pair_id      integer not null references version_pair,
    side         text not null check (side in ('primary', 'candidate')),
    instance_id  integer not null references instance,
    generation   bigint not null references generation,
    partition_id integer not null references kafka_partition,
    compared     bigint not null,
    primary key (endpoint_id, pair_id, side, instance_id, generation, partition_id)
) with (fillfactor = 50);

create table group_instance (
    group_id     bigint not null references mismatch_group,
    pair_id      integer not null references version_pair,
    side         text not null check (side in ('primary', 'candidate')),
    instance_id  integer not null references instance,
    generation   bigint not null references generation,
    partition_id integer not null references kafka_partition,
    mismatches   bigint not null,
    primary key (group_id, pair_id, side, instance_id, generation, partition_id)
) with (fillfactor = 50);
