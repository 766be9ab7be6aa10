-- Kafka's log as the workers find it: where it ends, and what was gone from it before it was read.

alter table position
    -- Kafka's leader epoch of the record before it: by it Kafka tells that the log was cut off below and has grown again
    add column leader_epoch integer;

-- Told every few seconds by whoever reads the partition. Belongs to no generation of the evidence.
create table log_end (
    partition_id integer primary key references kafka_partition,
    next         bigint not null,
    log_end      bigint not null,
    at           timestamptz not null,
    -- when last all of the log was in the evidence
    read_at      timestamptz
) with (fillfactor = 50);

create table log_loss (
    partition_id integer not null references kafka_partition,
    reason       text not null check (reason in ('retention', 'truncated', 'topic-recreated')),
    -- the position when it was noticed, and where reading went on
    from_offset  bigint not null,
    to_offset    bigint not null,
    -- as far as the workers had known the log; a topic that was made anew may have held more
    records      bigint not null check (records >= 0),
    noticed_at   timestamptz not null default now(),
    primary key (partition_id, reason, from_offset)
);

-- The topic in which the offsets are; empty from proxies that do not say.
alter table epoch_drained add column topic text not null default '';
