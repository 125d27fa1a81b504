-- What people say of their trails. Both ends stand here under pseudonyms; walks and days are kept by the log of walks.

-- One row for each trail of which somebody said something; one that was only walked has none.
create table trail (
    low             bytea       not null check (length(low) = 16),
    high            bytea       not null check (length(high) = 16),
    since           timestamptz not null,               -- of this row
    said_by_both    boolean     not null default false, -- there is a trail, walked or not
    rhythm          text,                               -- null: nobody said
    rests_low       boolean     not null default false,
    rests_high      boolean     not null default false,
    introduces_low  boolean     not null default false,
    introduces_high boolean     not null default false,
    carries_to_low  text        not null default '',    -- in the low end's words
    carries_to_high text        not null default '',
    primary key (low, high),
    check (low < high)
);

create index trail_high on trail (high);
create index trail_since on trail (since);

-- Lines that are no trails: they wait for an answer, were refused, or are the writer's own note. A yes makes a trail of a
-- line and takes it off. The numbers are drawn by lot, so that they do not tell how much others draw.
create table drawn_line (
    id       bigint primary key,
    writer   bytea       not null check (length(writer) = 16),
    other    bytea check (length(other) = 16), -- null: not in the directory
    name     text,                             -- of somebody who is not in the directory
    carries  text        not null,
    rhythm   text        not null,
    drawn_at timestamptz not null,
    refused  boolean     not null default false,
    check ((other is null) <> (name is null)),
    check (writer <> other)
);

create unique index drawn_line_once on drawn_line (writer, other);
create index drawn_line_other on drawn_line (other);
create index drawn_line_drawn on drawn_line (drawn_at);

-- Walks that one end logged, as long as the other may answer: one for a pair and a day.
create table logged_walk (
    id        bigint primary key,
    low       bytea       not null check (length(low) = 16),
    high      bytea       not null check (length(high) = 16),
    day       date        not null, -- UTC
    by_low    boolean     not null,
    logged_at timestamptz not null,
    answered  text check (answered in ('YES', 'NO')), -- null: not yet
    unique (low, high, day),
    check (low < high)
);

create index logged_walk_high on logged_walk (high);
create index logged_walk_logged on logged_walk (logged_at);
