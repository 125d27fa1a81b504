-- Upkeep: when somebody wants the weekly digest, its latest nudges, and which trails they do not want to be reminded of. People
-- stand here under pseudonyms. What came of a nudge is nowhere.

create table upkeep (
    person     bytea primary key check (length(person) = 16),
    day        smallint    not null default 2 check (day between 1 and 7), -- 1 is Monday
    hour       smallint    not null default 9 check (hour between 6 and 20),
    way        text        not null default 'MAIL' check (way in ('MAIL', 'TODAY', 'NEVER')),
    week       date,                                                       -- the Monday of the latest digest's week
    chosen_at  timestamptz,                                                -- when the nudges were chosen
    steps_away boolean     not null default false
);

create table upkeep_nudge (
    person   bytea    not null check (length(person) = 16),
    other    bytea    not null check (length(other) = 16),
    position smallint not null,
    primary key (person, other)
);

create index upkeep_nudge_other on upkeep_nudge (other);

create table upkeep_quiet (
    person bytea not null check (length(person) = 16),
    other  bytea not null check (length(other) = 16),
    until  timestamptz, -- null for never again
    primary key (person, other)
);

create index upkeep_quiet_other on upkeep_quiet (other);
