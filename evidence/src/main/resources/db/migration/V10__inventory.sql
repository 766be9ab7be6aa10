-- The inventory: lists of endpoints as teams have them, what people renamed, and what of history counts under another endpoint
-- now. As with groups, views say it; nothing that was counted is changed.

create table inventory_list (
    name        text primary key,
    kind        text not null check (kind in ('openapi', 'django', 'people')),
    -- whether a worker reads it from a file that its policy names
    of_policy   boolean not null,
    digest      text not null,
    imported_by text not null,
    imported_at timestamptz not null default now(),
    -- of two patterns that match the same paths, that of the older list counts
    rank        bigint generated always as identity
);

create table inventory_template (
    list    text not null references inventory_list on delete cascade,
    number  integer not null,
    line    integer not null,
    methods text[] not null,
    pattern text not null,
    name    text not null,
    primary key (list, number)
);

create table inventory_untranslated (
    list   text not null references inventory_list on delete cascade,
    number integer not null,
    line   integer not null,
    text   text not null,
    why    text not null,
    primary key (list, number)
);

create table endpoint_rename (
    method   text not null,
    template text not null,
    into_template text not null,
    actor    text not null,
    at       timestamptz not null default now(),
    reason   text not null,
    primary key (method, template)
);

-- What people said of segments that may be one parameter, by the pattern that would be added.
create table slug_refusal (
    pattern  text primary key,
    siblings bigint not null,
    actor    text not null,
    at       timestamptz not null default now()
);

-- One row: the version of all of the above that proxies go by, and how far history follows it.
create table template_table (
    id                boolean primary key default true check (id),
    version           bigint not null,
    changed_at        timestamptz not null,
    changed_by        text not null,
    followed_version  bigint not null,
    followed_endpoint bigint not null,
    followed_group    bigint not null
);
insert into template_table values (true, 0, now(), '', 0, 0, 0);

-- Counted and shown under another endpoint. Never a chain.
create table endpoint_alias (
    endpoint_id bigint primary key references endpoint,
    into_id     bigint not null references endpoint,
    check (endpoint_id <> into_id)
);
create index endpoint_alias_into on endpoint_alias (into_id);

create view endpoint_root as
select e.id as endpoint_id, coalesce(a.into_id, e.id) as root_id
from endpoint e left join endpoint_alias a on a.endpoint_id = e.id;

-- Groups of endpoints that became one, where they are of one cause: they stay one only as long as the endpoints do.
alter table group_alias add column by_endpoint boolean not null default false;

create or replace view pattern_verdict as
select p.id as pattern_id,
       e.root_id as endpoint_id,
       case
           when p.outcome = 'candidate-failed' then 'candidateFailed'
           when p.outcome = 'not-comparable' then 'notComparable'
           when bool_or(not (m.ruled or m.accepted) and not m.moved) then 'mismatched'
           when bool_or(not (m.ruled or m.accepted)) then 'notComparable'
           when bool_or(m.ruled or m.accepted) then 'matchedByRule'
           else 'matched'
       end as verdict
from pattern p
join endpoint_root e on e.endpoint_id = p.endpoint_id
left join member_now m on m.pattern_id = p.id
group by p.id, e.root_id;

-- How often each endpoint was asked for on each day (UTC), as each proxy says.
create table endpoint_day (
    endpoint_id bigint not null references endpoint,
    day         date not null,
    proxy       text not null,
    seen        bigint not null,
    first_at    timestamptz not null,
    last_at     timestamptz not null,
    primary key (endpoint_id, day, proxy)
) with (fillfactor = 50);

-- What was counted before this table is put where it was counted last; it began with the life that counted it.
insert into endpoint_day (endpoint_id, day, proxy, seen, first_at, last_at)
select c.endpoint_id, (c.changed_at at time zone 'utc')::date, c.proxy, sum(c.count), min(e.started_at), max(c.changed_at)
from epoch_counter c join epoch e using (proxy, epoch)
where c.kind = 'SEEN' and c.count > 0
group by 1, 2, 3;
