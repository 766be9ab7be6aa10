-- Dead letters can be judged again: a person orders it, a worker carries it out. One that is read then leaves dead_letter in the
-- transaction that counts it, so it is counted once.

create table dead_letter_retry (
    id       bigint generated always as identity primary key,
    asked_by text not null,
    asked_at timestamptz not null default now(),
    reason   text not null,
    asked    bigint not null default 0,
    judged   bigint not null default 0
);

alter table dead_letter
    -- when it was counted as one; null for those of before this column
    add column dead_at timestamptz,
    -- the newest order that names it, and why it is still dead since then; null while the order waits
    add column retry_id bigint references dead_letter_retry,
    add column answer text,
    add column answered_at timestamptz;
alter table dead_letter alter column dead_at set default now();

create index dead_letter_newest on dead_letter (generation, dead_at);
create index dead_letter_retry_of on dead_letter (retry_id) where retry_id is not null;
