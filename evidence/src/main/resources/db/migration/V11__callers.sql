-- Who asks for an endpoint: by the keyed hash of the identity and the family of the user agent. Bounded by the writer; those
-- beyond its bound, and those who gave way to more frequent ones, are counted together as '{others}'.
create table endpoint_caller (
    endpoint_id  bigint not null references endpoint,
    client       text not null,
    agent        text not null,
    generation   bigint not null references generation,
    partition_id integer not null references kafka_partition,
    count        bigint not null,
    first_seen   timestamptz not null,
    last_seen    timestamptz not null,
    primary key (endpoint_id, generation, partition_id, client, agent)
) with (fillfactor = 50);
