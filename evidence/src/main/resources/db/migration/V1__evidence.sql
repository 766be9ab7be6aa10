-- Understudy's evidence.
-- Dictionaries (endpoint, version_pair, mismatch_group, pattern) are only ever added to. Aggregates carry the generation and
-- the partition they were counted from, so each row has one writer; readers add up. Texts that come from traffic are
-- bounded by the writer (StorableText), so that they fit into an index.

create table generation (
    id         bigint primary key,
    state      text not null check (state in ('building', 'current', 'retired')),
    created_at timestamptz not null default now()
);

-- One row: the generation that readers show and the version of the stored rules. A batch holds it in share mode until it
-- commits, so that no verdict of old rules is counted behind a change.
create table head (
    id         boolean primary key default true check (id),
    generation bigint not null references generation,
    rule_set   bigint not null
);

insert into generation (id, state) values (1, 'current');
insert into head (generation, rule_set) values (1, 1);

-- Kafka's ids, not names: a topic made anew under the same name is another one.
create table kafka_partition (
    id      integer generated always as identity primary key,
    cluster text not null,
    topic   text not null,
    number  integer not null check (number >= 0),
    unique (cluster, topic, number)
);

-- Where the evidence of a partition ends; advanced in the transaction that counts the records before it.
create table position (
    generation   bigint not null references generation,
    partition_id integer not null references kafka_partition,
    next         bigint not null check (next >= 0),
    primary key (generation, partition_id)
) with (fillfactor = 50);

create table endpoint (
    id       bigint generated always as identity primary key,
    method   text not null,
    template text not null,
    unique (method, template)
);

create table version_pair (
    id                integer generated always as identity primary key,
    primary_version   text not null,
    candidate_version text not null,
    unique (primary_version, candidate_version)
);

create table mismatch_group (
    id                  bigint generated always as identity primary key,
    endpoint_id         bigint not null references endpoint,
    fingerprint         text not null,
    fingerprint_version integer not null,
    kind                text not null,
    location            text not null,
    status_pair         text not null,
    shapes              text not null,
    state               text not null default 'open'
        check (state in ('open', 'accepted', 'primary-wrong', 'fixed', 'regressed')),
    state_actor         text not null default '',
    state_at            timestamptz not null default now(),
    state_reason        text not null default '',
    unique (endpoint_id, fingerprint_version, fingerprint),
    -- What was not explored is not known, so nobody can accept it.
    check (kind <> 'not-explored' or state not in ('accepted', 'primary-wrong'))
);

-- The outcome of an exchange with the set of all its differences; its meaning follows the groups' states (pattern_verdict).
create table pattern (
    id          bigint generated always as identity primary key,
    endpoint_id bigint not null references endpoint,
    digest      uuid not null,
    outcome     text not null check (outcome in ('compared', 'candidate-failed', 'not-comparable')),
    reason      text not null,
    unique (endpoint_id, digest)
);

create table pattern_member (
    pattern_id bigint not null references pattern,
    group_id   bigint not null references mismatch_group,
    rule       text,
    standing   text not null
);
create index pattern_member_of on pattern_member (pattern_id);
create index pattern_member_group on pattern_member (group_id);

-- Totals: never rolled up, never deleted, so that the bound on parity has one fixed start.
create table pattern_count (
    pattern_id   bigint not null references pattern,
    pair_id      integer not null references version_pair,
    status_class smallint not null,
    generation   bigint not null references generation,
    partition_id integer not null references kafka_partition,
    count        bigint not null,
    first_seen   timestamptz not null,
    last_seen    timestamptz not null,
    primary key (pattern_id, pair_id, status_class, generation, partition_id)
) with (fillfactor = 50);

-- The same over time, for charts.
create table pattern_bucket (
    pattern_id   bigint not null references pattern,
    pair_id      integer not null references version_pair,
    bucket       timestamptz not null,
    generation   bigint not null references generation,
    partition_id integer not null references kafka_partition,
    count        bigint not null,
    primary key (pattern_id, bucket, pair_id, generation, partition_id)
) with (fillfactor = 70);

-- In how many exchanges a group was seen: as a mismatch, excused by a rule, or moved and noisy only.
create table group_count (
    group_id     bigint not null references mismatch_group,
    pair_id      integer not null references version_pair,
    generation   bigint not null references generation,
    partition_id integer not null references kafka_partition,
    mismatches   bigint not null,
    excused      bigint not null,
    moved        bigint not null,
    first_seen   timestamptz not null,
    last_seen    timestamptz not null,
    primary key (group_id, pair_id, generation, partition_id)
) with (fillfactor = 50);

create table sample (
    exchange_id  uuid not null,
    generation   bigint not null references generation,
    partition_id integer not null references kafka_partition,
    pattern_id   bigint not null references pattern,
    received_at  timestamptz not null,
    verdict      text not null,
    record       bytea not null,
    primary key (exchange_id, generation, partition_id)
);
create index sample_pattern on sample (pattern_id);

-- Why a sample is kept: on the shelves 'newest' and 'reservoir' of a group, or, with no group, among the newest of an
-- endpoint that were judged alike. A sample that stands on no shelf is deleted.
create table sample_place (
    generation   bigint not null references generation,
    partition_id integer not null references kafka_partition,
    endpoint_id  bigint not null references endpoint,
    group_id     bigint references mismatch_group,
    shelf        text not null,
    exchange_id  uuid not null,
    received_at  timestamptz not null
);
create index sample_place_shelf on sample_place (endpoint_id, partition_id, generation, group_id);
create index sample_place_exchange on sample_place (exchange_id);

-- What one life of one proxy has counted.
create table epoch (
    proxy       text not null,
    epoch       bigint not null,
    revision    bigint not null,
    changes     bigint not null,
    started_at  timestamptz not null,
    reported_at timestamptz not null,
    ended       boolean not null,
    primary key (proxy, epoch)
) with (fillfactor = 50);

create table epoch_drained (
    proxy  text not null,
    epoch  bigint not null,
    number integer not null,
    next   bigint not null,
    primary key (proxy, epoch, number),
    foreign key (proxy, epoch) references epoch
);

create table epoch_counter (
    proxy       text not null,
    epoch       bigint not null,
    endpoint_id bigint not null references endpoint,
    kind        text not null,
    label       text not null,
    count       bigint not null,
    changed_at  timestamptz not null,
    primary key (proxy, epoch, endpoint_id, kind, label),
    foreign key (proxy, epoch) references epoch
) with (fillfactor = 50);

-- What of it came through Kafka. No foreign key to epoch: records may be faster than the reports about them.
create table arrival (
    proxy        text not null,
    epoch        bigint not null,
    endpoint_id  bigint not null references endpoint,
    generation   bigint not null references generation,
    partition_id integer not null references kafka_partition,
    judged       bigint not null,
    dead         bigint not null,
    primary key (proxy, epoch, endpoint_id, generation, partition_id)
) with (fillfactor = 50);

create table dead_letter (
    generation    bigint not null references generation,
    partition_id  integer not null references kafka_partition,
    record_offset bigint not null,
    reason        text not null,
    proxy         text not null,
    epoch         bigint not null,
    endpoint_id   bigint references endpoint,
    primary key (generation, partition_id, record_offset)
);

create sequence rule_number;

create table rule (
    id         text primary key default 'store-' || nextval('rule_number'),
    document   text not null,
    reason     text not null,
    owner      text not null,
    expires    date,
    created_by text not null,
    created_at timestamptz not null default now()
);

create table change (
    id      bigint generated always as identity primary key,
    at      timestamptz not null default now(),
    actor   text not null,
    what    text not null,
    subject text not null,
    before  text not null,
    after   text not null,
    reason  text not null
);
create index change_subject on change (subject, id);

-- What a pattern means under the present decisions. The only place that says it: every reader joins this view.
create view pattern_verdict as
with member as (
    select m.pattern_id,
           m.standing in ('MOVED', 'NOISE') as moved,
           -- a rule of the store that has lapsed excuses nothing any more; other rules are the worker's to judge
           (m.rule is not null and (r.expires is null or r.expires >= (now() at time zone 'utc')::date))
               or g.state in ('accepted', 'primary-wrong') as excused
    from pattern_member m
    join mismatch_group g on g.id = m.group_id
    left join rule r on r.id = m.rule
)
select p.id as pattern_id,
       p.endpoint_id,
       case
           when p.outcome = 'candidate-failed' then 'candidateFailed'
           when p.outcome = 'not-comparable' then 'notComparable'
           when bool_or(not m.excused and not m.moved) then 'mismatched'
           when bool_or(not m.excused) then 'notComparable'
           when bool_or(m.excused) then 'matchedByRule'
           else 'matched'
       end as verdict
from pattern p
left join member m on m.pattern_id = p.id
group by p.id, p.endpoint_id;
