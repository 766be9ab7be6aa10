-- What a proxy says of its mirroring and why (JSON, as its GET /state has it): the newest of each life that runs, alone.
alter table epoch
    add column standing    text,
    add column standing_at timestamptz;
