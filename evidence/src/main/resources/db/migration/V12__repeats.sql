-- How many of the exchanges repeat what the same client had asked already on the same day: they are counted like all others, but
-- what they matched is no sample of the bound. The proxies say which. Those of before this column count as samples each.
alter table pattern_count
    add column repeats bigint not null default 0;
