-- Programmes: a group that meets for months, in meetings that are workshops. People stand here under pseudonyms.

create table programme (
    id             bigint      primary key, -- drawn by lot
    owner          bytea       not null check (length(owner) = 16),
    version        integer     not null check (version >= 0), -- of what its owner may change; a form that is older is refused
    state          text        not null check (state in ('DRAFT', 'RUNNING', 'CANCELLED', 'OVER')),
    title          text        not null,
    purpose        text        not null check (purpose in ('VALUES', 'COMPETENCE', 'SEAM', 'PROBLEM')),
    words          text        not null,
    sponsor        text        not null,
    minutes_month  integer     not null check (minutes_month >= 0),
    promised_until date        not null,
    starts_at      timestamptz not null, -- of the first meeting
    zone           text        not null, -- in it all meetings are at the same time of the clock
    rounds         smallint    not null check (rounds between 1 and 12), -- of a meeting, as all that follows
    minutes        smallint    not null check (minutes between 5 and 240),
    pause          smallint    not null check (pause between 0 and 120),
    place          text        not null,
    size           smallint    not null check (size between 2 and 12),
    mix            smallint[]  not null,
    facilitators   smallint    not null check (facilitators between 0 and 1),
    one_language   boolean     not null,
    cadence        text        not null check (cadence in ('WEEKLY', 'FORTNIGHTLY', 'MONTHLY')),
    meetings       smallint    not null check (meetings between 2 and 52),
    functions_by   smallint    not null check (functions_by between 0 and 52), -- 0: it does not matter
    ends_at        timestamptz not null  -- of the last meeting
);

create index programme_owner on programme (owner);

create table programme_theme (
    programme_id bigint   not null references programme on delete cascade,
    number       smallint not null, -- of the meeting, from 1
    theme        text     not null,
    primary key (programme_id, number)
);

create table programme_member (
    programme_id bigint  not null references programme on delete cascade,
    person       bytea   not null check (length(person) = 16),
    facilitates  boolean not null,
    primary key (programme_id, person)
);

create index programme_member_person on programme_member (person);

create table programme_meeting (
    programme_id bigint   not null references programme on delete cascade,
    number       smallint not null,
    workshop_id  bigint   not null unique references workshop on delete cascade,
    primary key (programme_id, number)
);
