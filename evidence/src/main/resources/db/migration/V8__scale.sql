-- What keeps the store small, whatever the traffic: time in rows per endpoint instead of per pattern, rows of several partitions
-- rolled up into one, bounds that the worker's upkeep holds; and what is known of an endpoint besides verdicts.

-- Where rolled-up rows belong: no topic has it, and upkeep alone, one at a time, writes them.
insert into kafka_partition (id, cluster, topic, number) overriding system value values (0, '', '{rolled up}', 0);

-- Exchanges over time: per endpoint and span of time how often each pattern came.
create table endpoint_bucket (
    endpoint_id  bigint not null references endpoint,
    bucket       timestamptz not null,
    seconds      integer not null,
    pair_id      integer not null references version_pair,
    generation   bigint not null references generation,
    partition_id integer not null references kafka_partition,
    patterns     bigint[] not null,
    counts       bigint[] not null,
    primary key (endpoint_id, bucket, seconds, pair_id, generation, partition_id),
    check (cardinality(patterns) = cardinality(counts))
) with (fillfactor = 70);
create index endpoint_bucket_fresh on endpoint_bucket (generation, partition_id, bucket) where partition_id > 0;
create index endpoint_bucket_rolled on endpoint_bucket (seconds, bucket) where partition_id = 0;
create index endpoint_bucket_pair on endpoint_bucket (pair_id, bucket);

insert into endpoint_bucket
select p.endpoint_id, b.bucket, 300, b.pair_id, b.generation, b.partition_id,
       array_agg(b.pattern_id order by b.pattern_id), array_agg(b.count order by b.pattern_id)
from pattern_bucket b join pattern p on p.id = b.pattern_id
group by p.endpoint_id, b.bucket, b.pair_id, b.generation, b.partition_id;
drop table pattern_bucket;

-- What upkeep looks for: rows of partitions, of pairs that are quiet.
create index pattern_count_fresh on pattern_count (generation, partition_id, pair_id) where partition_id > 0;
create index group_count_fresh on group_count (generation, partition_id, pair_id) where partition_id > 0;
create index pattern_count_pair on pattern_count (pair_id);
create index group_count_pair on group_count (pair_id);
alter table pattern_count set (fillfactor = 80);
alter table group_count set (fillfactor = 80);
alter table arrival set (fillfactor = 80);

-- How long the answers took: HdrHistograms of microseconds, two significant digits, in their own encoding (version 2).
create table latency (
    endpoint_id          bigint not null references endpoint,
    pair_id              integer not null references version_pair,
    generation           bigint not null references generation,
    partition_id         integer not null references kafka_partition,
    primary_first_byte   bytea not null,
    primary_whole        bytea not null,
    candidate_first_byte bytea not null,
    candidate_whole      bytea not null,
    primary key (endpoint_id, pair_id, generation, partition_id)
) with (fillfactor = 50);
create index latency_pair on latency (pair_id);

-- Which circumstances an endpoint was seen in: the hours of the week (UTC, from Monday midnight), with and without credentials.
create table exposure (
    endpoint_id   bigint not null references endpoint,
    generation    bigint not null references generation,
    partition_id  integer not null references kafka_partition,
    hours         bit(168) not null,
    authenticated bigint not null,
    anonymous     bigint not null,
    primary key (endpoint_id, generation, partition_id)
) with (fillfactor = 50);

-- And with which query parameters: their names, sorted; sets beyond the writer's bound are '{other}'.
create table parameter_set (
    endpoint_id  bigint not null references endpoint,
    names        text not null,
    generation   bigint not null references generation,
    partition_id integer not null references kafka_partition,
    count        bigint not null,
    primary key (endpoint_id, names, generation, partition_id)
) with (fillfactor = 50);

-- Samples: bounded in bytes, and of whom they are, so that a client can be erased. null: kept before this was written down.
alter table sample
    add column bytes integer generated always as (octet_length(record) + octet_length(verdict)) stored,
    add column client text;
create index sample_bytes on sample (bytes);
create index sample_client on sample (client) where client <> '';
drop index sample_place_shelf;
create index sample_place_shelf on sample_place (endpoint_id, generation, group_id);

-- What was received of these clients until then is not kept as a sample, also where it is only judged afterwards.
create table erased_client (
    client text primary key,
    until  timestamptz not null
);

-- Dead letters beyond those that are listed.
create table dead_letter_unlisted (
    generation   bigint not null references generation,
    partition_id integer not null references kafka_partition,
    ours         bigint not null,
    other        bigint not null,
    primary key (generation, partition_id)
);

-- What people and pipelines say happened: what a spike may come from, and which version a side runs from then on.
create table mark (
    id    bigint generated always as identity primary key,
    at    timestamptz not null,
    kind  text not null check (kind in ('deployment', 'schema-migration')),
    side  text not null check (side in ('primary', 'candidate', 'database')),
    label text not null,
    actor text not null,
    told_at timestamptz not null default now()
);
create index mark_at on mark (at);
