-- Walks, one row a pair, under pseudonyms. Partitioned by month: those that are over are dropped whole. There is no default
-- partition: the months are made ahead, and by whoever first adds a walk of a month.
create table walk (
    low            bytea              not null,
    high           bytea              not null,
    occurred_at    timestamptz        not null,
    source         text collate "C"   not null,
    source_id      text collate "C"   not null, -- empty where the source has none
    kind           text collate "C"   not null,
    occasion       text collate "C"   not null,
    gathering      integer            not null,
    low_first      boolean            not null, -- whether the low end logged or sent it
    low_helped     boolean,                     -- of help: whether the low end gave it
    help_confirmed boolean,
    -- What is the same: twice the same walk has no room. A source's id moved to another instant is looked for besides.
    primary key (low, high, occurred_at, source, source_id, kind),
    check (low < high),
    check ((low_helped is null) = (help_confirmed is null))
) partition by range (occurred_at);

create index walk_source_id on walk (source, source_id) where source_id <> '';

-- The days on which trails were walked, in the encoding of the core's DaySet. Its row is the lock of a pair's layer.
create table day_set (
    low      bytea            not null,
    high     bytea            not null,
    source   text collate "C" not null,
    occasion text collate "C" not null,
    days     bytea            not null,
    primary key (low, high, source, occasion),
    check (low < high)
) with (fillfactor = 85);

create index day_set_high on day_set (high);

-- How many trails were walked on each day that is over: how busy the organisation was.
create table active_day (
    day    date    primary key,
    trails integer not null
);

-- Which trails changed, so that every node's forest follows. Without a high end: all trails of the low end. Without
-- either: everything is to be read anew.
create table trail_change (
    seq        bigint generated always as identity primary key,
    xid        xid8        not null default pg_current_xact_id(),
    written_at timestamptz not null default now(),
    low        bytea,
    high       bytea
);

create index trail_change_xid on trail_change (xid);
