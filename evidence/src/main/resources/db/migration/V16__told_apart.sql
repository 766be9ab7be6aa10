-- Exchanges that count under another endpoint than the one their proxy named: the inventory has told the two apart since. The
-- ledger (arrival, epoch_counter) goes by the proxies' names, all else by what an exchange counts under; this is the difference.
create table told_apart (
    named_id     bigint not null references endpoint,
    counted_id   bigint not null references endpoint,
    generation   bigint not null references generation,
    partition_id integer not null references kafka_partition,
    count        bigint not null,
    first_seen   timestamptz not null,
    last_seen    timestamptz not null,
    primary key (named_id, counted_id, generation, partition_id)
) with (fillfactor = 50);
