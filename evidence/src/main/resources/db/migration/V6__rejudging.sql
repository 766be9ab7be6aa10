-- Judging anew: a generation of the evidence that is built from the topic under the present rules, beside the one that
-- readers show, and that takes its place by one pointer (head.generation) when somebody accepts it.

alter table head
    -- until then the shown generation is not written to, so that the new one can reach its positions; only a courtesy
    add column frozen_until timestamptz;

alter table generation
    -- the moment from which exchanges are counted; null: from the first one on
    add column covers_since timestamptz,
    -- since when its verdicts are made; rules that changed later are exact from then on only
    add column judged_since timestamptz not null default now(),
    add column deleted_at timestamptz;
update generation set judged_since = created_at;

alter table position
    -- where the generation starts; records before it were counted by the one that it replaced
    add column start bigint not null default 0;

alter table arrival
    -- judged by a former generation alone, whose verdicts are gone; the ledger still accounts for them
    add column carried bigint not null default 0;

create table rejudging (
    id           bigint generated always as identity primary key,
    ordered_by   text not null,
    ordered_at   timestamptz not null default now(),
    since        timestamptz not null,
    state        text not null default 'building' check (state in ('building', 'accepted', 'done', 'refused')),
    generation   bigint not null references generation,
    replaces     bigint not null references generation,
    -- what it is judged under; null until a worker has begun
    rule_set     bigint,
    file_rules   text not null default '',
    -- where the topic has lost something of what was asked for: the moment from which it holds all
    held_since   timestamptz,
    caught_up_at timestamptz,
    builder      text not null default '',
    leased_until timestamptz,
    decided_by   text not null default '',
    decided_at   timestamptz,
    reason       text not null default ''
);
create unique index rejudging_open on rejudging ((true)) where state in ('building', 'accepted');

-- The rules of the policy file that a worker last started with, by a digest: a change of them is exact from then on only.
create table file_rules (
    id     boolean primary key default true check (id),
    digest text not null
);

-- What people said of a proposed rule: of a place whose values the primary changes by itself. A place is named by the first of
-- its groups.
create table proposal (
    place_id bigint primary key references mismatch_group,
    state    text not null check (state in ('accepted', 'refused')),
    -- how often the primary had disagreed with itself then
    evidence bigint not null,
    rule_id  text not null,
    actor    text not null,
    at       timestamptz not null default now()
);
